import { makeStyles, tokens } from '@fluentui/react-components';
import type { Charted } from './charted.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto', maxHeight: '320px', overflowY: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: tokens.spacingVerticalXXS, textAlign: 'right', whiteSpace: 'nowrap' },
    '& th:first-child': { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

const written = (count: number | null | undefined) =>
  count === null ? '<5' : (count?.toLocaleString('nl-NL') ?? '');

/** The numbers of a chart, for who wants them or can't see it. */
export function ChartTable({ title, unit, columns, kinds, line }: Charted) {
  const styles = useStyles();
  const heads = [unit, ...kinds.map(({ name }) => name), ...(line ? [line.name] : [])];
  return (
    <details>
      <summary className={styles.summary}>{`${title}: de getallen`}</summary>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ key, name, counts, line: sum }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {kinds.map((kind, at) => (
                  <td key={kind.name}>{written(counts[at])}</td>
                ))}
                {line && <td>{written(sum)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
