import {
  MessageBar,
  MessageBarBody,
  SearchBox,
  Tab,
  TabList,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Near } from '../../../../src/staffPage/schema/knowledge.ts';
import { openQuestions, PAGE_SIZE } from '../../../../src/staffPage/schema/questions.ts';
import type { OpenQuestion } from '../../../../src/staffPage/schema/questions.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { AddGap } from '../../parts/knowledge/AddGap.tsx';
import { AddWordings } from '../../parts/knowledge/AddWordings.tsx';
import { Pages, usePage } from '../../parts/Pages.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { TurnDown } from './TurnDown.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
});

/** What is being done about which question. */
type Doing =
  | { what: 'fact'; question: OpenQuestion; entry: Near | undefined }
  | { what: 'gap' | 'down'; question: OpenQuestion };

/** The questions that people got no good answer to, and what can be done about each. */
export function Waiting() {
  const styles = useStyles();
  const [kind] = useKept('soort');
  const [words] = useKept('zoek');
  const [blad] = usePage();
  const soort = kind === 'unanswered' || kind === 'disliked' ? kind : '';
  const [doing, setDoing] = useState<Doing>();
  const [kept, setKept] = useState(false);
  const asked = useAsked(openQuestions, { soort, zoek: words, blad });
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    setKept(true);
  };
  const begin = (next: Doing) => {
    setKept(false);
    setDoing(next);
  };

  return (
    <>
      <div className={styles.bar}>
        <TabList
          selectedValue={soort}
          onTabSelect={(_, { value }) => setInAddress({ soort: value as string, blad: '' })}
          aria-label="Welke vragen"
        >
          <Tab value="">Alle</Tab>
          <Tab value="unanswered">Zonder antwoord</Tab>
          <Tab value="disliked">Duim omlaag</Tab>
        </TabList>
        <SearchBox
          placeholder="Zoek in de vragen"
          aria-label="Zoek in de vragen"
          value={words}
          onChange={(_, { value }) => setInAddress({ zoek: value, blad: '' })}
        />
      </div>
      <div className={styles.list}>
        {kept && (
          <MessageBar intent="success">
            <MessageBarBody>
              Bewaard.
              {asked.data?.learning && ' Briefwijzer leert het nu; binnen een minuut antwoordt het zo.'}
            </MessageBarBody>
          </MessageBar>
        )}
        {asked.isPending && <Loading />}
        {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
        {asked.data?.all === 0 && (
          <Empty title={words || soort ? 'Geen vragen gevonden' : 'Er wachten geen vragen'}>
            {words || soort
              ? 'Zoek op een ander woord, of kies Alle.'
              : 'Elke vraag die is gesteld, kreeg een antwoord of is al verwerkt.'}
          </Empty>
        )}
        {asked.data?.questions.map((question) => (
          <QuestionCard
            key={question.question}
            of={question}
            busy={doing !== undefined}
            onFact={(entry) => begin({ what: 'fact', question, entry })}
            onGap={() => begin({ what: 'gap', question })}
            onTurnDown={() => begin({ what: 'down', question })}
          />
        ))}
        <Pages all={asked.data?.all ?? 0} size={PAGE_SIZE} />
      </div>
      {doing?.what === 'fact' && (
        <AddWordings
          questions={wordingsOf(doing.question)}
          nearest={doing.question.nearest}
          entry={doing.entry}
          onKept={done}
          onClose={close}
        />
      )}
      {doing?.what === 'gap' && (
        <AddGap
          questions={wordingsOf(doing.question)}
          letter={doing.question.nearest[0]?.letter}
          onKept={done}
          onClose={close}
        />
      )}
      {doing?.what === 'down' && <TurnDown question={doing.question} onKept={done} onClose={close} />}
    </>
  );
}

function wordingsOf({ variants }: OpenQuestion): string[] {
  return variants.map(({ wording }) => wording);
}
