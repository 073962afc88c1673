import { Caption1, Title2, makeStyles, tokens } from '@fluentui/react-components';
import type * as z from 'zod';
import type { Asked, figures } from '../../../../src/staffPage/schema/figures.ts';
import { shown } from './Bars.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalL} 0 0`,
  },
  card: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '& dd': { margin: 0 },
  },
});

type Deliveries = z.output<(typeof figures)['answer']>['deliveries'];

/** @returns how large a part is, as people write it; nothing where one of both is hidden */
function share(part: number | null, all: (number | null)[]): string {
  const sum = all.reduce<number | null>(
    (one, other) => (one === null || other === null ? null : one + other),
    0,
  );
  return part === null || sum === null || sum === 0 ? '–' : `${Math.round((part / sum) * 100)}%`;
}

/** The whole of it in a few numbers. */
export function Totals({ all, deliveries }: { all: Asked; deliveries: Deliveries }) {
  const styles = useStyles();
  const { answered, suggested, unanswered, liked, disliked } = all;
  const asked = [answered, suggested, unanswered];
  const cards: [string, string][] = [
    ['vragen beantwoord', shown(answered)],
    ['deel beantwoord', share(answered, asked)],
    ['“bedoelt u”', shown(suggested)],
    ['geen antwoord', shown(unanswered)],
    ['duimen omhoog', shown(liked)],
    ['duimen omlaag', shown(disliked)],
    ...deliveries.flatMap(({ kind, sent, lost }): [string, string][] => [
      [`${kind}: verzonden`, shown(sent)],
      [`${kind}: niet aangekomen`, shown(lost)],
    ]),
  ];
  return (
    <dl className={styles.cards}>
      {cards.map(([name, value]) => (
        <div key={name} className={styles.card}>
          <dt>
            <Caption1>{name}</Caption1>
          </dt>
          <dd>
            <Title2>{value}</Title2>
          </dd>
        </div>
      ))}
    </dl>
  );
}
