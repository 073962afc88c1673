import {
  Button,
  Caption1,
  Link,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { letter } from '../../../../src/staffPage/schema/letters.ts';
import type { Draft } from '../../../../src/staffPage/schema/letters.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Drafts } from './Drafts.tsx';
import { FactDialog } from './FactDialog.tsx';
import { LetterText } from './LetterText.tsx';
import { selectedWithin } from './selected.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(260px, 2fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  bar: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  facts: { margin: 0, padding: 0, listStyleType: 'none' },
  fact: { marginBottom: tokens.spacingVerticalS },
  chosen: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What a new fact begins with. */
export interface NewFact {
  quote: string;
  wordings: string[];
  draft?: Draft;
}

/** One letter: its text with its facts marked in it, what is proposed, and new facts. */
export function LetterShown({ id }: { id: string }) {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [question] = useKept('vraag');
  const [chosen, setChosen] = useKept('feit');
  const [fresh, setFresh] = useState<NewFact>();
  const [nothing, setNothing] = useState(false);
  const [kept, setKept] = useState(false);
  const asked = useAsked(letter, { id });
  const of = asked.data;
  const back = (
    <Button onClick={() => setInAddress({ brief: '', feit: '', vraag: '' }, false)}>Alle brieven</Button>
  );
  if (!of) {
    return (
      <>
        <Heading title="Brief">{back}</Heading>
        {asked.isError ? <Failed error={asked.error} again={() => void asked.refetch()} /> : <Loading />}
      </>
    );
  }
  const begin = () => {
    const quote = selectedWithin('brief');
    setNothing(quote === '');
    setKept(false);
    if (quote !== '') setFresh({ quote, wordings: question === '' ? [] : [question] });
  };
  const facts = of.entries.filter(({ kind }) => kind === 'fact');
  const mine = mayEdit && of.editable;
  return (
    <>
      <Heading title={of.subject || of.name}>{back}</Heading>
      <div className={styles.columns}>
        <div>
          {mine && (
            <div className={styles.bar}>
              <Button appearance="primary" onClick={begin}>
                Maak een feit van wat ik selecteer
              </Button>
              <Caption1 className={styles.quiet}>
                {question === ''
                  ? 'Selecteer een of meer zinnen in de brief.'
                  : `Selecteer de zin die dit beantwoordt: “${question}”`}
              </Caption1>
              {nothing && (
                <MessageBar intent="warning">
                  <MessageBarBody>Selecteer eerst een stuk van de brief.</MessageBarBody>
                </MessageBar>
              )}
              {kept && (
                <MessageBar intent="success">
                  <MessageBarBody>Bewaard. Binnen een minuut antwoordt Briefwijzer zo.</MessageBarBody>
                </MessageBar>
              )}
            </div>
          )}
          {!of.editable && (
            <MessageBar>
              <MessageBarBody>Deze brief heeft geen eigen map. Hier kunt u hem alleen lezen.</MessageBarBody>
            </MessageBar>
          )}
          <LetterText of={of} chosen={chosen} onChoose={setChosen} />
        </div>
        <aside className={styles.side}>
          {of.missing.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{`Niet gevonden in de brief: ${of.missing.join(', ')}.`}</MessageBarBody>
            </MessageBar>
          )}
          {mine && <Drafts of={of} onTake={(draft) => setFresh(takenFrom(draft))} />}
          <section aria-labelledby="feiten">
            <Subtitle1 as="h2" id="feiten" className={styles.title}>{`Feiten (${facts.length})`}</Subtitle1>
            <ul className={styles.facts}>
              {facts.map((one) => (
                <li key={one.id} className={mergeClasses(styles.fact, one.id === chosen && styles.chosen)}>
                  <Link as="button" inline onClick={() => setChosen(one.id)}>
                    {one.answer}
                  </Link>{' '}
                  <Caption1 className={styles.quiet}>{`${one.entry}, ${one.wordings} vragen`}</Caption1>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      {fresh && (
        <FactDialog
          of={of}
          begin={fresh}
          onClose={() => setFresh(undefined)}
          onKept={() => {
            setFresh(undefined);
            setKept(true);
            setInAddress({ vraag: '' });
          }}
        />
      )}
    </>
  );
}

function takenFrom(draft: Draft): NewFact {
  return { quote: draft.quotes.join('\n'), wordings: draft.wordings, draft };
}
