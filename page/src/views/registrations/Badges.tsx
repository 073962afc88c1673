import { Body1, Button, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { door } from '../../../../src/staffPage/schema/door.ts';
import { useAsked } from '../../frame/queries.ts';
import { Empty, Failed, Loading } from '../../parts/states.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  title: { margin: 0, display: 'block' },
  screen: { '@media print': { display: 'none' } },
  sheet: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 85mm), 90mm))',
    '@media print': { gridTemplateColumns: '90mm 90mm', margin: 0 },
  },
  badge: {
    boxSizing: 'border-box',
    height: '54mm',
    padding: '5mm',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '2mm',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    textAlign: 'center',
    breakInside: 'avoid',
    '@media print': { color: '#000', backgroundColor: '#fff' },
  },
  name: { fontWeight: tokens.fontWeightBold, lineHeight: 1.15 },
  large: { fontSize: '22pt' },
  middle: { fontSize: '16pt' },
  small: { fontSize: '11pt' },
  organisation: { fontSize: '13pt', lineHeight: 1.2 },
  choice: { fontSize: '10pt', lineHeight: 1.2 },
});

/** The longest that fits in a line or two, in each size. */
const LARGE = 24;
const MIDDLE = 48;

/** Badges for everybody who has a place, ten on a sheet of A4, in the order of the list for the door. */
export function Badges({ form, close }: { form: string; close: () => void }) {
  const styles = useStyles();
  const asked = useAsked(door, { form });
  const { data } = asked;
  const badges = data?.groups.flatMap(({ code, name: choice, people }) =>
    people.map((person) => ({ ...person, choice: `${code}. ${choice}` })),
  );
  const size = ({ length }: string) =>
    length <= LARGE ? styles.large : length <= MIDDLE ? styles.middle : styles.small;
  return (
    <>
      <div className={mergeClasses(styles.head, styles.screen)}>
        <Title3 as="h1" className={styles.title}>
          Badges
        </Title3>
        {badges && <Body1 role="status">{badges.length} badges, tien op een vel A4</Body1>}
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          Afdrukken
        </Button>
        <Button onClick={close}>Terug naar de lijst</Button>
      </div>
      {asked.isPending && <Loading />}
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {badges?.length === 0 && (
        <Empty title="Nog niemand heeft een plaats">Verdeel eerst de plaatsen, bij Plaatsing.</Empty>
      )}
      {badges && badges.length > 0 && (
        <ul className={styles.sheet} aria-label="Badges">
          {badges.map(({ number, name, organisation, choice }) => (
            <li key={number} className={styles.badge}>
              <span className={mergeClasses(styles.name, size(name))}>{name}</span>
              <span className={styles.organisation}>{organisation}</span>
              <span className={styles.choice}>{choice}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
