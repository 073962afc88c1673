import { Badge, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { one } from '../../../../src/staffPage/schema/registrations.ts';
import type { FormChoices } from '../../../../src/staffPage/schema/registrations.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Acts } from './Acts.tsx';
import { EditAnswers } from './EditAnswers.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { openOne } from './filters.ts';
import { History } from '../../parts/History.tsx';
import { Messages } from './Messages.tsx';
import { Notes } from './Notes.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  all: { display: 'grid', gap: tokens.spacingVerticalXL },
});

/** One registration, with all that is known of it and all that can be done with it. */
export function Detail({ number, forms }: { number: string; forms: readonly FormChoices[] }) {
  const styles = useStyles();
  const mayChange = useMay('secretariaat');
  const asked = useAsked(one, { nummer: number });
  const [editing, setEditing] = useState(false);
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const { data } = asked;
  const form = forms.find(({ id }) => id === data?.form);
  const close = () => openOne(undefined);
  if (editing && data && form)
    return (
      <EditAnswers
        whole={data}
        form={form}
        close={(said) => {
          setRemarks(said);
          setEditing(false);
        }}
      />
    );
  return (
    <SidePanel title={number} close={close}>
      {asked.isPending && <Loading />}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {data && (
        <div className={styles.all}>
          <div className={styles.top}>
            <Badge appearance="tint" color={data.withdrawn ? 'subtle' : 'brand'} size="large">
              {data.status}
            </Badge>
            <span>
              {data.title}, ontvangen <DutchDate value={data.submittedAt} style="short" time /> van{' '}
              {data.submittedBy}
            </span>
          </div>
          {[
            ...remarks,
            ...(data.alike === undefined
              ? []
              : [`Lijkt op ${data.alike}. Is dat dezelfde? Trek er dan een in.`]),
          ].map((remark) => (
            <MessageBar key={remark} intent="warning" layout="multiline">
              <MessageBarBody>{remark}</MessageBarBody>
            </MessageBar>
          ))}
          {mayChange && <Acts whole={data} />}
          <Facts
            title="Antwoorden"
            facts={data.answers}
            action={
              mayChange &&
              !data.withdrawn && (
                <Button icon={<EditRegular />} onClick={() => setEditing(true)}>
                  Wijzigen
                </Button>
              )
            }
          />
          <Facts title="Toegevoegd" facts={data.details} />
          <Notes whole={data} mayChange={mayChange} />
          <Messages deliveries={data.deliveries} mayChange={mayChange} />
          <History {...data} />
        </div>
      )}
    </SidePanel>
  );
}
