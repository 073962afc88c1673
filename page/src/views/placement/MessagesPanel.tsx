import { Body1, Caption1 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { placeMessages } from '../../../../src/staffPage/schema/placing.ts';
import { useAsked } from '../../frame/queries.ts';
import { Bars } from '../../parts/Bars.tsx';
import { dutchMoment } from '../../parts/dates.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Failed } from '../../parts/states.tsx';

const AGAIN = 3000;

/** The messages about places going out: the parts add up to all of them. */
export function MessagesPanel({ form }: { form: string }) {
  const asked = useAsked(placeMessages, { form });
  const { data, refetch } = asked;
  const waits = data?.states.some(({ state, count }) => state === 'waiting' && count > 0) ?? false;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void refetch(), AGAIN);
    return () => clearInterval(timer);
  }, [waits, refetch]);
  if (asked.isError) return <Failed error={asked.error} again={() => void refetch()} />;
  if (data?.since === undefined) return null;
  return (
    <Panel level="h2" title="Berichten over plaatsen">
      <Body1>
        {data.total} {data.total === 1 ? 'bericht' : 'berichten'} sinds de verdeling van{' '}
        {dutchMoment(data.since)}.
      </Body1>
      <Bars
        of={data.total}
        bars={data.states.map(({ state, title, count }) => ({ key: state, name: title, count }))}
      />
      <Caption1>
        <PageLink to="berichten">Alle berichten</PageLink>
      </Caption1>
    </Panel>
  );
}
