import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { entryWhole, letter } from '../../../../src/staffPage/schema/letters.ts';
import type { Draft, EntryWhole } from '../../../../src/staffPage/schema/letters.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useMay } from '../../frame/me.ts';
import { useAsked } from '../../frame/queries.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Drafts } from './Drafts.tsx';
import { EntryList } from './EntryList.tsx';
import { LetterDialog } from './LetterDialog.tsx';
import type { Doing, NewFact } from './LetterDialog.tsx';
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
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (min-width: 1001px)': {
      position: 'sticky',
      top: 0,
      maxHeight: 'calc(100vh - 120px)',
      overflowY: 'auto',
    },
  },
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
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One letter: its text with its facts marked in it, what is proposed, and new facts. */
export function LetterShown({ id }: { id: string }) {
  const styles = useStyles();
  const mayEdit = useMay('redactie');
  const [question] = useKept('vraag');
  const [chosen, setChosen] = useKept('feit');
  const [doing, setDoing] = useState<Doing>();
  const [nothing, setNothing] = useState(false);
  const [kept, setKept] = useState(false);
  const asked = useAsked(letter, { id });
  const whole = useAsked(entryWhole, { id: chosen }, { enabled: mayEdit && chosen !== '' });
  const proved = whole.data?.id === chosen && whole.data.kind === 'fact' ? whole.data : undefined;
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
  const begin = (from: (quote: string) => Doing | undefined) => {
    const quote = selectedWithin('brief');
    setNothing(quote === '');
    start(quote === '' ? undefined : from(quote));
  };
  const start = (next: Doing | undefined) => {
    setKept(false);
    setDoing(next);
  };
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    setKept(true);
  };
  const [facts, gaps] = (['fact', 'gap'] as const).map((kind) =>
    of.entries.filter((one) => one.kind === kind),
  );
  const mine = mayEdit && of.editable;
  const list = {
    ...{ chosen, mayEdit: mine, onChoose: setChosen },
    onChange: (one: EntryWhole) => start({ what: 'change', of: one }),
    onRemove: (one: EntryWhole) => start({ what: 'remove', of: one }),
  };
  return (
    <>
      <Heading title={of.subject || of.name}>{back}</Heading>
      <div className={styles.columns}>
        <div>
          {mine && (
            <div className={styles.bar}>
              <Button
                appearance="primary"
                onClick={() =>
                  begin((quote) => ({
                    what: 'add',
                    begin: { quotes: [quote], wordings: question === '' ? [] : [question] },
                  }))
                }
              >
                Maak een feit van wat ik selecteer
              </Button>
              {proved && (
                <Button onClick={() => begin((quote) => ({ what: 'change', of: proved, quote }))}>
                  Neem dit als bewijs voor het gekozen feit
                </Button>
              )}
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
          {mine && <Drafts of={of} onTake={(draft) => start({ what: 'add', begin: takenFrom(draft) })} />}
          <EntryList {...list} title={`Feiten (${facts!.length})`} entries={facts!} />
          <EntryList {...list} title={`Staat niet in de brief (${gaps!.length})`} entries={gaps!} />
        </aside>
      </div>
      {doing && <LetterDialog of={of} doing={doing} onKept={done} onClose={close} />}
    </>
  );
}

function takenFrom(draft: Draft): NewFact {
  return { quotes: draft.quotes, wordings: draft.wordings, draft };
}
