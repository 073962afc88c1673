import {
  Badge,
  Button,
  Caption1,
  SearchBox,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { List, trialPeople } from '../../../../src/staffPage/schema/placement.ts';
import type { Divided, Placement, Setting, Trial } from '../../../../src/staffPage/schema/placement.ts';
import { useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { useDebounced } from '../../parts/debounced.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { HandDialog } from './HandDialog.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  tabs: { flexWrap: 'wrap' },
  search: { marginLeft: 'auto', flex: '0 1 260px' },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { flex: '1 1 220px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  what: { flex: '1 1 220px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  why: { flex: '2 1 300px', minWidth: 0, color: tokens.colorNeutralForeground2 },
  soft: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalM },
});

const STEP = 100;
const MOST = 2000;

const NAMES: Record<List, string> = {
  changes: 'Verandert',
  waiting: 'Wachtlijst',
  placed: 'Met een plaats',
  without: 'Zonder plaats',
};

/** Who of a trial, by list, with why; and one of them by hand. */
export function People({
  placement,
  setting,
  trial,
}: {
  placement: Placement;
  setting: Setting;
  trial: Trial;
}) {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const [kept, setKept] = useKept('lijst', 'changes');
  const [search, setSearch] = useKept('zoek');
  const [most, setMost] = useState(STEP);
  const [byHand, setByHand] = useState<Divided>();
  const list = List.safeParse(kept).data ?? 'changes';
  const sought = useDebounced(search);
  const asked = useAsked(trialPeople, { ...setting, list, most, ...(sought !== '' && { search: sought }) });
  const counts: Record<List, number> = {
    ...{ changes: trial.changes, waiting: trial.waiting, placed: trial.placed, without: trial.without },
  };
  const { data } = asked;
  return (
    <Panel level="h2" title="Wie">
      <div className={styles.top}>
        <TabList
          className={styles.tabs}
          selectedValue={list}
          onTabSelect={(_, { value }) => {
            setMost(STEP);
            setKept(String(value));
          }}
        >
          {List.options.map((one) => (
            <Tab key={one} value={one}>
              {NAMES[one]} ({counts[one]})
            </Tab>
          ))}
        </TabList>
        <SearchBox
          className={styles.search}
          aria-label="Zoek op naam, nummer of gemeente"
          placeholder="Naam, nummer of gemeente"
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
      </div>
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Loading />}
      {data?.total === 0 && (
        <Empty title={search === '' ? 'Niemand' : 'Niemand gevonden'}>
          {list === 'changes' && search === '' ? 'Voor niemand verandert er iets.' : undefined}
        </Empty>
      )}
      {data && data.total > 0 && (
        <ul className={styles.list}>
          {data.people.map((one) => (
            <li key={one.number} className={styles.row}>
              <span className={styles.who}>
                <Text weight="semibold">{one.name}</Text>
                <Caption1 className={styles.soft}>
                  <PageLink to={`aanmeldingen?nummer=${one.number}`}>{one.number}</PageLink>
                  {` · ${one.organisation}`}
                  {one.lot !== undefined && ` · lot ${one.lot}`}
                </Caption1>
              </span>
              <span className={styles.what}>
                <Text>
                  {one.before === one.after ? one.after : `${one.before} → ${one.after}`}{' '}
                  {one.byHand && (
                    <Badge appearance="outline" color="informative">
                      met de hand
                    </Badge>
                  )}
                </Text>
                <Caption1 className={styles.soft}>{one.choices.join(' / ')}</Caption1>
              </span>
              <Caption1 className={styles.why}>{one.why}</Caption1>
              {may && (
                <Button size="small" onClick={() => setByHand(one)} aria-label={`Met de hand: ${one.name}`}>
                  Met de hand…
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {data && data.people.length < data.total && (
        <div className={styles.more}>
          {most < MOST ? (
            <Button onClick={() => setMost(Math.min(MOST, most * 3))}>
              Toon meer ({data.people.length} van {data.total})
            </Button>
          ) : (
            <Caption1>
              De eerste {MOST} van {data.total}. Zoek om een ander te vinden.
            </Caption1>
          )}
        </div>
      )}
      {byHand && <HandDialog person={byHand} placement={placement} onClose={() => setByHand(undefined)} />}
    </Panel>
  );
}
