import { Caption1, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Tried } from '../../../../src/staffPage/schema/letters.ts';

const useStyles = makeStyles({
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  word: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  strong: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  against: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What counts less than this is as good as nothing. */
const COUNTS = 0.03;

/** The words of a question, with what each does for an answer. */
export function Words({ why }: { why: Tried['why'] }) {
  const styles = useStyles();
  return (
    <ul className={styles.words}>
      {why.map(({ word, counts }, at) => {
        const share = Math.round(Math.abs(counts) * 100);
        const does =
          Math.abs(counts) < COUNTS
            ? 'maakt niets uit'
            : counts > 0
              ? `zonder dit woord ${share} procentpunt minder zeker`
              : `zonder dit woord ${share} procentpunt zekerder`;
        const look = counts >= COUNTS ? styles.strong : counts <= -COUNTS ? styles.against : '';
        return (
          <li key={`${at} ${word}`}>
            <Tooltip content={does} relationship="description">
              <span className={mergeClasses(styles.word, look)} tabIndex={0} role="note">
                {word}
              </span>
            </Tooltip>
            {Math.abs(counts) >= COUNTS && (
              <Caption1 className={styles.quiet}>{` ${counts > 0 ? '+' : '−'}${share}`}</Caption1>
            )}
          </li>
        );
      })}
    </ul>
  );
}
