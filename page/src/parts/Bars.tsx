import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(7em, 2fr) minmax(60px, 3fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'center',
  },
  row: { display: 'contents' },
  name: { minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  track: {
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
    position: 'relative',
    display: 'flex',
    forcedColorAdjust: 'none',
  },
  first: { backgroundColor: tokens.colorBrandBackground, height: '100%' },
  second: { backgroundColor: tokens.colorBrandBackground2Pressed, height: '100%' },
  mark: {
    position: 'absolute',
    width: '3px',
    height: '100%',
    backgroundColor: tokens.colorPaletteMarigoldBorderActive,
  },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** One bar: how long it is, and what stands beside it. */
export interface Bar {
  key: string;
  name: ReactNode;
  count: number;
  /** What comes behind the first part, lighter. */
  more?: number;
  /** Where a line stands across it, to compare it with. */
  mark?: number;
  /** As it is read; the count when absent. */
  value?: string;
}

/** Bars of which each is also read as text. @param of the longest they can be; the longest of these when absent */
export function Bars({ bars, of, className }: { bars: readonly Bar[]; of?: number; className?: string }) {
  const styles = useStyles();
  const most = Math.max(1, of ?? 0, ...bars.map(({ count, more = 0 }) => count + more));
  const width = (count: number) => ({ width: `${(100 * count) / most}%` });
  return (
    <ul className={mergeClasses(styles.list, className)}>
      {bars.map(({ key, name, count, more = 0, mark, value }) => (
        <li key={key} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.first} style={width(count)} />
            <span className={styles.second} style={width(more)} />
            {mark !== undefined && (
              <span className={styles.mark} style={{ left: `min(${(100 * mark) / most}%, 100% - 3px)` }} />
            )}
          </span>
          <span className={styles.value}>{value ?? count}</span>
        </li>
      ))}
    </ul>
  );
}
