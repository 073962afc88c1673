import { Spinner } from '@fluentui/react-components';
import { choices, list } from '../../../../src/staffPage/schema/registrationList.ts';
import type { Row } from '../../../../src/staffPage/schema/registrationList.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { AddDrawer } from './AddDrawer.tsx';
import { Badges } from './Badges.tsx';
import { Detail } from './Detail.tsx';
import { DoorPanel } from './DoorPanel.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useLooked } from './filters.ts';
import { Pager } from './Pager.tsx';
import { Rows } from './Rows.tsx';
import { Ticks } from './Ticks.tsx';
import { meantBy, useTicking } from './ticking.ts';
import { Toolbar } from './Toolbar.tsx';
import { WritePanel } from './WritePanel.tsx';

const NONE: readonly string[] = [];
const NO_ROWS: readonly Row[] = [];

/** Everything that was handed in: to search, look at, change and take along. */
export default function Registrations() {
  const looked = useLooked();
  const [adding] = useKept('nieuw');
  const [writing] = useKept('mail');
  const [atDoor] = useKept('deur');
  const [badges] = useKept('badges');
  const known = useAsked(choices, {});
  const asked = useAsked(list, looked.asked);
  const { data } = asked;
  const door = known.data?.forms.find(
    ({ id, door: has }) => has && [undefined, id].includes(looked.filters.form),
  );
  const shown = looked.columns.length > 0 ? looked.columns : (data?.usual ?? NONE);
  const ticking = useTicking(looked.filters, data?.rows ?? NO_ROWS, data?.total ?? 0);
  const meant = meantBy(looked.filters, ticking);
  if (badges !== '') return <Badges form={badges} close={() => setInAddress({ badges: undefined })} />;
  if (atDoor !== '') return <DoorPanel form={atDoor} close={() => setInAddress({ deur: undefined })} />;
  return (
    <>
      <Heading title="Aanmeldingen">
        {asked.isPlaceholderData && <Spinner size="tiny" aria-label="Bezig met laden" />}
        <Toolbar
          columns={data?.columns ?? []}
          shown={shown}
          meant={meant}
          ticked={ticking.count}
          door={door?.id}
        />
      </Heading>
      <FilterBar choices={known.data} looked={looked} />
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Loading />}
      {data && !asked.isError && data.total > 0 && (
        <>
          <Pager total={data.total} page={looked.page} />
          <Ticks ticking={ticking} rows={data.rows} total={data.total} />
          <Rows rows={data.rows} columns={data.columns} shown={shown} looked={looked} ticking={ticking} />
        </>
      )}
      {data && !asked.isError && data.total === 0 && (
        <Empty title={looked.filtered ? 'Niets gevonden' : 'Er is nog niets binnengekomen'}>
          {looked.filtered && 'Maak uw zoekvraag ruimer, of wis de filters.'}
        </Empty>
      )}
      {looked.open !== undefined && (
        <Detail key={looked.open} number={looked.open} forms={known.data?.forms ?? []} />
      )}
      {writing === 'ja' && (
        <WritePanel filters={meant} ticked={ticking.count} close={() => setInAddress({ mail: undefined })} />
      )}
      {adding === 'ja' && known.data && (
        <AddDrawer choices={known.data} close={() => setInAddress({ nieuw: undefined })} />
      )}
    </>
  );
}
