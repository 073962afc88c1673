import { Button, Caption1, Card, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { letter } from '../../../../src/staffPage/schema/letters.ts';
import type { Draft, Letter } from '../../../../src/staffPage/schema/letters.ts';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quote: { margin: 0, whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2 },
});

/** Facts that are proposed for a letter: each is taken, changed or put away. */
export function Drafts({ of, onTake }: { of: Letter; onTake: (draft: Draft) => void }) {
  const styles = useStyles();
  const [away, setAway] = useState<Draft>();
  if (of.drafts.length === 0) return null;
  return (
    <section aria-labelledby="voorstellen">
      <Subtitle1 as="h2" id="voorstellen" block className={styles.title}>
        {`Voorstellen (${of.drafts.length})`}
      </Subtitle1>
      <ul className={styles.list}>
        {of.drafts.map((draft) => (
          <li key={draft.id}>
            <Card role="group" aria-label={draft.answer}>
              <span>{draft.answer}</span>
              <blockquote className={styles.quote}>
                <Caption1>{draft.quotes.join('\n')}</Caption1>
              </blockquote>
              <Caption1>{draft.wordings[0]}</Caption1>
              <div className={styles.row}>
                <Button size="small" appearance="primary" onClick={() => onTake(draft)}>
                  Bekijken en overnemen
                </Button>
                <Button size="small" onClick={() => setAway(draft)}>
                  Weg ermee
                </Button>
              </div>
            </Card>
          </li>
        ))}
      </ul>
      {away && (
        <ChangeDialog
          title="Voorstel wegleggen"
          change={{ kind: 'passedOver', letter: of.id, quote: away.quotes.join('\n') }}
          atOnce
          outdated={[letter]}
          onKept={() => setAway(undefined)}
          onClose={() => setAway(undefined)}
        >
          {`“${away.answer}” wordt dan niet meer voorgesteld. Aan de antwoorden verandert niets.`}
        </ChangeDialog>
      )}
    </section>
  );
}
