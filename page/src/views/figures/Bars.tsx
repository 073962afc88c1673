import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sign: { width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall, printColorAdjust: 'exact' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(160px, 320px) 1fr',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    breakInside: 'avoid',
    '@media (max-width: 639px)': { gridTemplateColumns: '1fr' },
  },
  name: { overflowWrap: 'anywhere' },
  measure: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  bar: {
    display: 'flex',
    height: '20px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    printColorAdjust: 'exact',
    minWidth: '2px',
  },
  counts: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** A count as it is shown; hidden when it is about too few. */
export const shown = (count: number | null | undefined) =>
  count === null ? '<5' : (count ?? 0).toLocaleString('nl-NL');

interface Kind<Key extends string> {
  key: Key;
  name: string;
  color: string;
}

/** Counts as bars below each other, each with its numbers. */
export function Bars<Key extends string>({
  kinds,
  rows,
}: {
  kinds: readonly Kind<Key>[];
  rows: readonly { name: string; row: Partial<Record<Key, number | null>> }[];
}) {
  const styles = useStyles();
  const known = rows.filter(({ row }) => kinds.some(({ key }) => row[key] !== 0 && row[key] !== undefined));
  if (known.length === 0) return <Body1 block>Niets in deze periode.</Body1>;
  const sumOf = (row: Partial<Record<Key, number | null>>) =>
    kinds.reduce((sum, { key }) => sum + (row[key] ?? 0), 0);
  const largest = Math.max(1, ...known.map(({ row }) => sumOf(row)));
  return (
    <>
      <div className={styles.legend} aria-hidden>
        {kinds.map(({ key, name, color }) => (
          <Caption1 key={key} className={styles.key}>
            <span className={styles.sign} style={{ backgroundColor: color }} />
            {name}
          </Caption1>
        ))}
      </div>
      <ul className={styles.list}>
        {known.map(({ name, row }) => (
          <li key={name} className={styles.row}>
            <Body1 className={styles.name}>{name}</Body1>
            <div className={styles.measure}>
              <div className={styles.bar} style={{ width: `${(sumOf(row) / largest) * 60}%` }} aria-hidden>
                {kinds.map(({ key, color }) => (
                  <span key={key} style={{ backgroundColor: color, flexGrow: row[key] ?? 0 }} />
                ))}
              </div>
              <Caption1 className={styles.counts}>
                {kinds.map(({ key, name: kind }, at) => (
                  <span
                    key={key}
                    title={kind}
                    aria-label={`${kind}: ${row[key] === null ? 'minder dan 5' : shown(row[key])}`}
                    role="img"
                  >
                    {at > 0 && ' · '}
                    {shown(row[key])}
                  </span>
                ))}
              </Caption1>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
