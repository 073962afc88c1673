import { useState } from 'react';
import type { Near } from '../../../../src/staffPage/schema/knowledge.ts';
import { openQuestions, PAGE_SIZE } from '../../../../src/staffPage/schema/questions.ts';
import type { OpenQuestion } from '../../../../src/staffPage/schema/questions.ts';
import { useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { AddGap } from '../../parts/knowledge/AddGap.tsx';
import { AddWordings } from '../../parts/knowledge/AddWordings.tsx';
import { usePage } from '../../parts/Pages.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { QuestionList } from './QuestionList.tsx';
import { TurnDown } from './TurnDown.tsx';

const KINDS = { '': 'Alle', unanswered: 'Zonder antwoord', disliked: 'Duim omlaag' };
const LEARNING = ' Briefwijzer leert het nu; binnen een minuut antwoordt het zo.';

/** What is being done about which question. */
type Doing =
  | { what: 'fact'; question: OpenQuestion; entry: Near | undefined }
  | { what: 'gap' | 'down'; question: OpenQuestion };

/** The questions that people got no good answer to, and what can be done about each. */
export function Waiting() {
  const [kind] = useKept('soort');
  const [words] = useKept('zoek');
  const [blad] = usePage();
  const soort = kind === 'unanswered' || kind === 'disliked' ? kind : '';
  const [doing, setDoing] = useState<Doing>();
  const [kept, setKept] = useState(false);
  const asked = useAsked(openQuestions, { soort, zoek: words, blad });
  const none =
    words || soort
      ? { title: 'Geen vragen gevonden', text: 'Zoek op een ander woord, of kies Alle.' }
      : {
          title: 'Er wachten geen vragen',
          text: 'Elke vraag die is gesteld, kreeg een antwoord of is al verwerkt.',
        };
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
      <QuestionList
        kinds={KINDS}
        {...{ kind: soort, words, asked, size: PAGE_SIZE, none }}
        said={kept ? `Bewaard.${asked.data?.learning ? LEARNING : ''}` : ''}
      >
        {(question) => (
          <QuestionCard
            key={question.question}
            of={question}
            busy={doing !== undefined}
            onFact={(entry) => begin({ what: 'fact', question, entry })}
            onGap={() => begin({ what: 'gap', question })}
            onTurnDown={() => begin({ what: 'down', question })}
          />
        )}
      </QuestionList>
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
