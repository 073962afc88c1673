import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Charted, Kind } from './charted.ts';
import { ChartTable } from './ChartTable.tsx';
import { Drawing } from './Drawing.tsx';
import { useWidth } from './width.ts';

const useStyles = makeStyles({
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sign: {
    width: '12px',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
    printColorAdjust: 'exact',
  },
  stroke: { height: '3px' },
});

/** Columns in the order of time. The picture is for the eye; its numbers stand in a table that opens below it. */
export default function ColumnChart(charted: Charted) {
  const styles = useStyles();
  const [box, width] = useWidth();
  const { kinds, line } = charted;
  const key = ({ name, color }: Kind, stroke = false) => (
    <Caption1 key={name} className={styles.key}>
      <span
        className={stroke ? `${styles.sign} ${styles.stroke}` : styles.sign}
        style={{ backgroundColor: color }}
      />
      {name}
    </Caption1>
  );
  return (
    <div ref={box}>
      <div className={styles.legend} aria-hidden="true">
        {kinds.map((kind) => key(kind))}
        {line && key(line, true)}
      </div>
      {width > 0 && <Drawing {...charted} width={width} />}
      <ChartTable {...charted} />
    </div>
  );
}
