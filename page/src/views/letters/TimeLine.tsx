import { Badge, Caption1, Subtitle1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LetterDay } from '../../../../src/staffPage/schema/letters.ts';
import { DutchDate } from '../../parts/dates.tsx';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalM}` },
  line: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: {
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      left: `calc(-1 * ${tokens.spacingHorizontalL} - 7px)`,
      top: '5px',
      width: '12px',
      height: '12px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
  },
  ahead: { '::before': { backgroundColor: tokens.colorBrandBackground } },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `0 ${tokens.spacingHorizontalM}`,
  },
  day: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const KINDS = { deadline: 'uiterlijk', day: 'op de dag', period: 'van en tot', past: 'geweest' } as const;

const lastOf = ({ from, until }: LetterDay): string => until ?? from ?? '';

/** The days of all letters in their order, with today among them. */
export function TimeLine({ days, today }: { days: LetterDay[]; today: string }) {
  const styles = useStyles();
  const next = days.findIndex((day) => lastOf(day) >= today);
  const at = next < 0 ? days.length : next;
  const shown = (list: LetterDay[], ahead: boolean) =>
    list.map((day) => (
      <li key={`${day.letter} ${day.name}`} className={mergeClasses(styles.item, ahead && styles.ahead)}>
        <div className={styles.row}>
          <span className={styles.day}>
            {day.from !== undefined && day.until !== undefined && day.from !== day.until && (
              <>
                <DutchDate value={day.from} /> t/m{' '}
              </>
            )}
            <DutchDate value={lastOf(day)} />
          </span>
          <span>{day.name}</span>
          <Caption1 className={styles.quiet}>{`${KINDS[day.kind]}, ${day.letterName}`}</Caption1>
        </div>
      </li>
    ));
  return (
    <section aria-labelledby="dagen">
      <Subtitle1 as="h2" id="dagen" className={styles.title} block>
        Dagen in de brieven
      </Subtitle1>
      <ol className={styles.line}>
        {shown(days.slice(0, at), false)}
        <li className={mergeClasses(styles.item, styles.ahead)}>
          <Badge appearance="filled" color="brand">
            vandaag
          </Badge>{' '}
          <DutchDate value={today} />
        </li>
        {shown(days.slice(at), true)}
      </ol>
    </section>
  );
}
