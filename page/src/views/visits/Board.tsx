import { capital } from '../../parts/capital.ts';
import { Badge, Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Act, Card, VisitBoard } from '../../../../src/staffPage/schema/visits.ts';
import { CardTile, DRAGGED } from './CardTile.tsx';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  column: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
    outlineOffset: '-2px',
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0, flex: 1, minWidth: 0 },
  cards: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  soft: { color: tokens.colorNeutralForeground2, padding: tokens.spacingHorizontalXS },
});

interface Props extends VisitBoard {
  /** Undefined for who only reads. */
  onAct?: (card: Card, act: Act) => void;
  /** A card was dropped where it can't go now: says why. */
  onRefused: (text: string) => void;
}

/** The visits in the states of the letter; a card goes to another state by dragging it there, or by its menu. */
export function Board({ states, cards, onAct, onRefused }: Props) {
  const styles = useStyles();
  const [over, setOver] = useState('');
  const drop = (number: string, to: string) => {
    const card = cards.find((one) => one.number === number);
    if (!card || card.status === to) return;
    const leads = card.acts.find((one) => one.to === to && one.act !== 'undo');
    if (leads) onAct?.(card, leads.act);
    else
      onRefused(
        `${card.organisation || number} kan nu niet naar "${to}". In het menu van de kaart ziet u wat wel kan.`,
      );
  };
  return (
    <div className={styles.board}>
      {states.map(({ id }) => {
        const own = cards.filter(({ status }) => status === id);
        return (
          <section
            key={id}
            aria-label={id}
            className={mergeClasses(styles.column, over === id && styles.over)}
            onDragOver={(event) => {
              if (!onAct) return;
              event.preventDefault();
              setOver(id);
            }}
            onDragLeave={() => setOver('')}
            onDrop={(event) => {
              event.preventDefault();
              setOver('');
              drop(event.dataTransfer.getData(DRAGGED), id);
            }}
          >
            <div className={styles.head}>
              <Subtitle2 as="h2" className={styles.title}>
                {capital(id)}
              </Subtitle2>
              <Badge appearance="tint" color="informative">
                {own.length}
              </Badge>
            </div>
            {own.length === 0 ? (
              <Caption1 className={styles.soft}>Geen bezoeken</Caption1>
            ) : (
              <ul className={styles.cards}>
                {own.map((card) => (
                  <CardTile
                    key={card.number}
                    card={card}
                    {...(onAct && { onAct: (act: Act) => onAct(card, act) })}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
