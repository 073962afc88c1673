import {
  Badge,
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Near } from '../../../../src/staffPage/schema/knowledge.ts';
import { letters, tryQuestion } from '../../../../src/staffPage/schema/letters.ts';
import type { Tried } from '../../../../src/staffPage/schema/letters.ts';
import { setInAddress } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { askAgain } from '../../frame/queries.ts';
import { AddGap } from '../../parts/knowledge/AddGap.tsx';
import { AddWordings } from '../../parts/knowledge/AddWordings.tsx';
import { Likely } from '../../parts/knowledge/Likely.tsx';
import { Words } from './Words.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  figure: { margin: `${tokens.spacingVerticalS} 0` },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  answer: { flex: '1 1 240px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
});

/** How the answer came about, and what an editor can do about it. */
const ADVICE: Record<Tried['how'], string> = {
  fact: 'Dit is het antwoord van een feit. Klopt het niet, open dan het feit en wijzig het. Hoort de vraag ergens anders bij, kies dan daar “Dit hoort hierbij”.',
  list: 'Dit is geen feit: Briefwijzer zette het bij elkaar uit de dagen en lijsten bij de brieven. Klopt een dag niet, wijzig hem dan bij zijn feit.',
  passage:
    'Geen feit past, dus Briefwijzer geeft een stuk van de brief. Open de brief en maak er een feit van: dan komt er een kort antwoord.',
  gap: 'Een redacteur heeft vastgelegd dat dit niet in de brieven staat. Staat het er wel in, maak er dan een feit van. Klopt de tekst niet, wijzig hem dan bij de brief.',
  nothing:
    'Briefwijzer is niet zeker genoeg en geeft geen antwoord. Hoort de vraag bij een feit hieronder, kies dan “Dit hoort hierbij”. Staat het antwoord in een brief, maak er dan een feit van. Staat het nergens, leg dat dan vast.',
  noLetter:
    'De vraag gaat over een brief die Briefwijzer niet heeft. Voeg hem toe met “Brief toevoegen”: daarna kan Briefwijzer eruit antwoorden.',
  form: 'Dit leest Briefwijzer als een wens: het begint een formulier. Was het een vraag, kies dan hieronder waar hij bij hoort.',
  otherWish:
    'Dit leest Briefwijzer als iets wat het niet kan doen. Was het een vraag, kies dan hieronder waar hij bij hoort.',
  smalltalk: 'Dit leest Briefwijzer als een praatje, niet als een vraag.',
};

/** What an editor does with a question that was tried. */
type Doing = { what: 'fact'; entry: Near | undefined } | { what: 'gap' };

/** What is said to a question, how sure that is, what else it may be about, and what can be done about it. */
export function Answer({ of, question }: { of: Tried; question: string }) {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [doing, setDoing] = useState<Doing>();
  const { said, considered, why, how, about } = of;
  const close = () => setDoing(undefined);
  const kept = () => {
    close();
    void askAgain(letters, tryQuestion);
  };
  const mayTeach = mayEdit && how !== 'noLetter' && how !== 'smalltalk';
  const isGiven = how === 'fact' || how === 'gap';
  return (
    <section aria-label="Antwoord" aria-live="polite" className={styles.all}>
      {said.map((one) => (
        <div key={one.text}>
          <Body1 block>{one.text}</Body1>
          {one.passages.map((passage) => (
            <figure key={passage.text} className={styles.figure}>
              <blockquote className={styles.quote}>{passage.text}</blockquote>
              <figcaption>
                <Caption1 className={styles.quiet}>{passage.letter}</Caption1>
              </figcaption>
            </figure>
          ))}
        </div>
      ))}
      <MessageBar layout="multiline">
        <MessageBarBody>{ADVICE[how]}</MessageBarBody>
      </MessageBar>
      {considered.length > 0 && (
        <div>
          <Subtitle2 as="h2" className={styles.title}>
            {isGiven ? 'Het antwoord, en wat erna kwam' : 'Wat het dichtst bij komt'}
          </Subtitle2>
          <ol className={styles.list}>
            {considered.map((one) => (
              <li key={one.id} className={styles.row}>
                <Likely value={one.likely} />
                <span className={styles.answer}>
                  {one.answer}{' '}
                  <Caption1 className={styles.quiet}>{`${one.entry}, ${one.letterName}`}</Caption1>{' '}
                  {isGiven && one.id === about && (
                    <Badge appearance="tint" color="brand">
                      gegeven
                    </Badge>
                  )}
                </span>
                <span className={styles.acts}>
                  <Button
                    size="small"
                    onClick={() => setInAddress({ brief: one.letter, feit: one.id, probeer: '' }, false)}
                  >
                    Openen
                  </Button>
                  {mayTeach && (
                    <Button size="small" onClick={() => setDoing({ what: 'fact', entry: one })}>
                      Dit hoort hierbij
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {why.length > 0 && (
        <div>
          <Subtitle2 as="h2" className={styles.title}>
            {isGiven ? 'Welke woorden telden' : 'Welke woorden telden voor het eerste'}
          </Subtitle2>
          <Words why={why} />
        </div>
      )}
      {mayTeach && (
        <div className={styles.acts}>
          <Button onClick={() => setDoing({ what: 'fact', entry: undefined })}>
            Hoort bij een ander feit
          </Button>
          <Button onClick={() => setDoing({ what: 'gap' })}>Staat niet in de brieven</Button>
        </div>
      )}
      {doing?.what === 'fact' && (
        <AddWordings
          questions={[question]}
          nearest={considered}
          entry={doing.entry}
          onKept={kept}
          onClose={close}
        />
      )}
      {doing?.what === 'gap' && (
        <AddGap questions={[question]} letter={considered[0]?.letter} onKept={kept} onClose={close} />
      )}
    </section>
  );
}
