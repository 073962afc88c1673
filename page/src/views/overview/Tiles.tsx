import { Caption1, Title1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Overview } from '../../../../src/staffPage/schema/overview.ts';
import { dutchDay } from '../../parts/dates.tsx';
import { PageLink } from '../../parts/PageLink.tsx';

const useStyles = makeStyles({
  tiles: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  tile: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  wrong: { borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}` },
  count: { fontVariantNumeric: 'tabular-nums' },
});

interface Tile {
  what: string;
  count: number;
  about: string;
  to: string;
  wrong?: boolean;
}

/** What there is to do, each with a way to it. */
export function Tiles({ attention, forms }: Overview) {
  const styles = useStyles();
  const closing = forms.flatMap(({ form, title, closes, daysLeft }) =>
    closes === undefined || daysLeft === undefined ? [] : [{ form, title, closes, daysLeft }],
  );
  const tiles: Tile[] = [
    {
      what: 'Nieuwe bezoeken',
      count: attention.newVisits,
      about: `${attention.openVisits} aanvragen lopen`,
      to: 'bezoeken',
    },
    {
      what: 'Mislukte berichten',
      count: attention.failedDeliveries,
      about: attention.failedDeliveries === 0 ? 'Alles is aangekomen' : 'Niet aangekomen',
      to: 'berichten',
      wrong: attention.failedDeliveries > 0,
    },
    {
      what: 'Vragen aan de VNG',
      count: attention.openQuestions,
      about: 'Wachten op antwoord',
      to: 'vragen',
    },
    {
      what: 'Onbeantwoord',
      count: attention.unanswered,
      about: 'Vragen die de brieven niet beantwoorden',
      to: 'vragen',
    },
    ...closing.map(({ form, title, closes, daysLeft }) => ({
      what: daysLeft === 1 ? 'Dag tot sluiting' : 'Dagen tot sluiting',
      count: daysLeft,
      about: `${title}: tot en met ${dutchDay(closes, 'short')}`,
      to: `aanmeldingen?form=${form}`,
    })),
  ];
  return (
    <ul className={styles.tiles} aria-label="Vandaag">
      {tiles.map(({ what, count, about, to, wrong = false }) => (
        <li key={what + about} className={mergeClasses(styles.tile, wrong && styles.wrong)}>
          <Title1 className={styles.count}>{count}</Title1>
          <PageLink to={to}>{what}</PageLink>
          <Caption1>{about}</Caption1>
        </li>
      ))}
    </ul>
  );
}
