import { makeStyles, tokens } from '@fluentui/react-components';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import type { Charted, Column } from './charted.ts';

const useStyles = makeStyles({
  drawing: { display: 'block', maxWidth: '100%', forcedColorAdjust: 'none', printColorAdjust: 'exact' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  grid: { stroke: tokens.colorNeutralStroke2 },
  ground: { stroke: tokens.colorNeutralStroke1 },
  mark: { stroke: tokens.colorPaletteRedForeground1, strokeWidth: '2px', strokeDasharray: '5 3' },
  markText: {
    fill: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const HEIGHT = 220;
const SIDES = { top: 20, right: 8, bottom: 22, left: 34 };
/** The room that a name below a column takes, in px. */
const NAME = 56;
const TICKS = 4;

const sumOf = ({ counts }: Column) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** The picture itself, as wide as there is room. */
export function Drawing({ title, columns, kinds, line, mark, width }: Charted & { width: number }) {
  const styles = useStyles();
  const across = scaleBand(
    columns.map(({ key }) => key),
    [SIDES.left, width - SIDES.right],
  ).padding(0.2);
  const most = Math.max(1, ...columns.map((column) => Math.max(sumOf(column), column.line ?? 0)));
  const up = scaleLinear([0, most], [HEIGHT - SIDES.bottom, SIDES.top]).nice(TICKS);
  const middle = (key: string) => (across(key) ?? 0) + across.bandwidth() / 2;
  const every = Math.max(1, Math.ceil(NAME / across.step()));
  const path = lineOf<Column>(
    ({ key }) => middle(key),
    (column) => up(column.line ?? 0),
  ).defined((column) => column.line !== undefined);
  const markAt = mark && middle(mark.key);
  const ticks = up.ticks(TICKS).filter(Number.isInteger);
  return (
    <svg className={styles.drawing} width={width} height={HEIGHT} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.ground : styles.grid}
            x1={SIDES.left}
            x2={width - SIDES.right}
            y1={up(tick)}
            y2={up(tick)}
          />
          <text className={styles.text} x={SIDES.left - 6} y={up(tick) + 4} textAnchor="end">
            {tick.toLocaleString('nl-NL')}
          </text>
        </g>
      ))}
      {columns.map((column, at) => (
        <g key={column.key}>
          <title>{`${column.name}: ${sumOf(column)}`}</title>
          {kinds.map(({ name, color }, kind) => {
            const below = column.counts.slice(0, kind).reduce<number>((sum, count) => sum + (count ?? 0), 0);
            const top = up(below + (column.counts[kind] ?? 0));
            return (
              <rect
                key={name}
                x={across(column.key)}
                width={across.bandwidth()}
                y={top}
                height={up(below) - top}
                fill={color}
              />
            );
          })}
          {(columns.length - 1 - at) % every === 0 && (
            <text className={styles.text} x={middle(column.key)} y={HEIGHT - 6} textAnchor="middle">
              {column.short}
            </text>
          )}
        </g>
      ))}
      {line && <path d={path([...columns]) ?? ''} fill="none" stroke={line.color} strokeWidth={3} />}
      {mark && (
        <>
          <line className={styles.mark} x1={markAt} x2={markAt} y1={SIDES.top} y2={HEIGHT - SIDES.bottom} />
          <text className={styles.markText} x={markAt} y={SIDES.top - 6} textAnchor="end">
            {mark.name}
          </text>
        </>
      )}
    </svg>
  );
}
