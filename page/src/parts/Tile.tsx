import { Caption1, Title2, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  tile: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  about: { color: tokens.colorNeutralForeground2 },
});

/** One number, with what it is. */
export function Tile({ what, count, about }: { what: string; count: number; about: string }) {
  const styles = useStyles();
  return (
    <div className={styles.tile}>
      <Caption1>{what}</Caption1>
      <Title2 as="span" className={styles.count}>
        {count.toLocaleString('nl-NL')}
      </Title2>
      <Caption1 className={styles.about}>{about}</Caption1>
    </div>
  );
}
