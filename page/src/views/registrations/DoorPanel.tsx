import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Subtitle2,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { door, presence } from '../../../../src/staffPage/schema/door.ts';
import type { Door } from '../../../../src/staffPage/schema/door.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { dutchTime } from '../../parts/dates.tsx';
import { NotSaved, useSave } from '../../parts/saving.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  group: { breakInside: 'avoid-page', marginTop: tokens.spacingVerticalXL },
  title: { margin: 0, display: 'block' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  screen: { '@media print': { display: 'none' } },
});

/** The list for the door: who has a place, by what the place is in; to print, or to mark who comes. */
export function DoorPanel({ form, close }: { form: string; close: () => void }) {
  const styles = useStyles();
  const asked = useAsked(door, { form });
  const { data } = asked;
  const people = data?.groups.flatMap((group) => group.people) ?? [];
  const came = people.filter(({ present }) => present !== undefined).length;
  return (
    <>
      <div className={styles.head}>
        <Title3 as="h1" className={styles.title}>
          Deurlijst
        </Title3>
        {data && (
          <Body1 role="status">
            {came} van {people.length} aanwezig
          </Body1>
        )}
        <Button className={styles.screen} icon={<PrintRegular />} onClick={() => window.print()}>
          Afdrukken
        </Button>
        <Button className={styles.screen} onClick={close}>
          Terug naar de lijst
        </Button>
      </div>
      {asked.isPending && <Loading />}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {data && people.length === 0 && (
        <Empty title="Nog niemand heeft een plaats">Verdeel eerst de plaatsen, bij Plaatsing.</Empty>
      )}
      {data?.groups.map((group) => (
        <Group key={group.code} {...group} />
      ))}
    </>
  );
}

function Group({ code, name, people }: Door['groups'][number]) {
  const styles = useStyles();
  const mayChange = useMay('secretariaat');
  const saving = useSave(presence, [door]);
  return (
    <section className={styles.group} aria-label={name}>
      <Subtitle2 as="h2" className={styles.title}>
        {code} {name} ({people.length})
      </Subtitle2>
      <ul className={styles.list}>
        {people.map(({ number, name: who, organisation, present }) => (
          <li key={number} className={styles.person}>
            <Checkbox
              label={`${who}, ${organisation}`}
              checked={present !== undefined}
              disabled={!mayChange || saving.busy}
              onChange={(_, { checked }) => saving.save({ number, present: checked === true })}
            />
            <Caption1>{present === undefined ? number : `${number}, ${dutchTime(present)}`}</Caption1>
          </li>
        ))}
      </ul>
      <NotSaved of={saving} />
    </section>
  );
}
