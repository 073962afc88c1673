import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { letter, letters } from '../../../../src/staffPage/schema/letters.ts';
import type { Letter } from '../../../../src/staffPage/schema/letters.ts';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';
import { filled, linesOf, QuotesField, WordingsField } from '../../parts/knowledge/fields.tsx';
import { idFrom, isId } from '../../parts/knowledge/ids.ts';
import { eventFrom, NewDayFields } from './NewDayFields.tsx';
import type { NewDay } from './NewDayFields.tsx';
import type { NewFact } from './LetterDialog.tsx';

interface Props {
  of: Letter;
  begin: NewFact;
  onKept: () => void;
  onClose: () => void;
}

/** A passage of the letter becomes a fact: what is answered with it, and how people ask for it. */
export function FactDialog({ of, begin: { quotes: first, wordings: asked, draft }, onKept, onClose }: Props) {
  const [quotes, setQuotes] = useState(first);
  const [answer, setAnswer] = useState(draft?.answer ?? first.join(' ').replace(/\s+/g, ' '));
  const [text, setText] = useState(asked.join('\n'));
  const [id, setId] = useState(draft?.id ?? idFrom(asked[0] ?? first[0] ?? ''));
  const wordings = linesOf(text);
  const isTaken = of.entries.some(({ entry }) => entry === id);
  const isGood = isId(id) && !isTaken;
  const [day, setDay] = useState<NewDay | undefined>(draft?.event);
  const happens = day && eventFrom(day, id);
  const proof = filled(quotes);
  const isReady =
    isGood && answer.trim() !== '' && proof.length > 0 && wordings.length > 0 && !(day && !happens);
  const change = isReady
    ? {
        ...{ kind: 'fact' as const, letter: of.id, wordings },
        fact: {
          ...besides(draft),
          ...{ id, answer: answer.trim(), quotes: proof, next: [] },
          ...(happens && { event: happens.id }),
        },
        ...(happens && { event: happens }),
      }
    : undefined;
  return (
    <ChangeDialog
      title={draft ? 'Voorstel overnemen' : 'Nieuw feit'}
      change={change}
      outdated={[letter, letters, openQuestions]}
      onKept={onKept}
      onClose={onClose}
    >
      <QuotesField value={quotes} onChange={setQuotes} />
      <Field label="Antwoord" hint="In een of twee gewone zinnen, zonder ja of nee ervoor." required>
        <Textarea
          value={answer}
          resize="vertical"
          rows={3}
          maxLength={600}
          onChange={(_, { value }) => setAnswer(value)}
        />
      </Field>
      <WordingsField
        value={text}
        onChange={setText}
        hint="Eén vraag per regel, zoals mensen het vragen. De eerste is ook de suggestie. Dertig is beter dan drie."
      />
      <NewDayFields value={day} onChange={setDay} />
      <Field
        label="Naam"
        hint="Voor uzelf: kleine letters, cijfers en streepjes."
        validationState={isGood ? 'none' : 'error'}
        validationMessage={
          isGood
            ? undefined
            : isTaken
              ? 'Deze naam is al van een ander feit in deze brief.'
              : 'Gebruik kleine letters, cijfers en streepjes.'
        }
        required
      >
        <Input value={id} maxLength={60} onChange={(_, { value }) => setId(value)} />
      </Field>
    </ChangeDialog>
  );
}

/** What a proposal knows of a fact besides. */
function besides(draft: NewFact['draft']) {
  if (!draft) return {};
  const { asks, about, doing, head } = draft;
  return {
    ...{ asks, about },
    ...(doing !== undefined && { doing }),
    ...(head !== undefined && { head }),
  };
}
