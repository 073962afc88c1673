import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { FormOverview } from '../../../../src/staffPage/schema/overview.ts';
import { dutchDay } from '../../parts/dates.tsx';

const useStyles = makeStyles({
  columns: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    height: '150px',
    display: 'flex',
    alignItems: 'stretch',
    gap: '3px',
  },
  column: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', justifyContent: 'flex-end' },
  count: { textAlign: 'center', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  bar: {
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: `${tokens.borderRadiusSmall} ${tokens.borderRadiusSmall} 0 0`,
    forcedColorAdjust: 'none',
  },
  ground: { borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  today: { borderTop: `2px solid ${tokens.colorBrandStroke1}` },
  last: { borderTop: `2px solid ${tokens.colorPaletteRedBorderActive}` },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    flexWrap: 'wrap',
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** So many days are drawn at most: the last ones. */
const MOST = 21;

/** How many came in on each day, until the deadline or today. */
export function Days({ perDay, opens, closes, daysLeft, total, today }: FormOverview & { today: string }) {
  const styles = useStyles();
  const end = daysLeft === undefined ? today : closes!;
  const counts = new Map(perDay.map(({ day, count }) => [day, count]));
  const days = daysBetween(opens ?? perDay[0]?.day ?? today, end).slice(-MOST);
  if (total === 0) return <Body1>Er is nog niets binnengekomen.</Body1>;
  const most = Math.max(1, ...counts.values());
  const shown = days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
  return (
    <>
      <ul className={styles.columns}>
        {days.map((day) => {
          const count = counts.get(day) ?? 0;
          const ground = day === today ? styles.today : day === closes ? styles.last : styles.ground;
          return (
            <li key={day} className={styles.column} title={`${dutchDay(day, 'short')}: ${count}`}>
              <span className={styles.hidden}>{dutchDay(day, 'short')}: </span>
              <Caption1 className={styles.count}>
                {count > 0 ? count : <span className={styles.hidden}>0</span>}
              </Caption1>
              <span
                className={styles.bar}
                style={{ height: `${(110 * count) / most}px` }}
                aria-hidden="true"
              />
              <span className={ground} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
      <div className={styles.ends}>
        <Caption1>{dutchDay(days[0] ?? today, 'short')}</Caption1>
        <Caption1>
          {daysLeft === undefined
            ? `vandaag, ${dutchDay(today, 'short')}`
            : `sluit ${dutchDay(end, 'short')}`}
        </Caption1>
      </div>
      {shown < total && <Caption1>En {total - shown} van eerder.</Caption1>}
    </>
  );
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
