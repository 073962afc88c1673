import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { entries } from '../../../../src/staffPage/schema/knowledge.ts';
import type { Entry } from '../../../../src/staffPage/schema/knowledge.ts';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import { useAsked } from '../../frame/queries.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { EntryField, linesOf, WordingsField } from './fields.tsx';

interface Props {
  /** As they were asked. */
  questions: readonly string[];
  /** What comes closest. */
  nearest: readonly Entry[];
  /** Absent when it is still to be chosen. */
  entry?: Entry | undefined;
  onKept: () => void;
  onClose: () => void;
}

/** "Dit hoort bij dit feit": questions become wordings of it. */
export function AddWordings({ questions, nearest, entry: first, onKept, onClose }: Props) {
  const [entry, setEntry] = useState(first);
  const [text, setText] = useState(questions.join('\n'));
  const [answer, setAnswer] = useState<'ja' | 'nee' | ''>('');
  const known = useAsked(entries, {}).data?.entries ?? nearest;
  const wordings = linesOf(text);
  const change =
    entry && wordings.length > 0
      ? {
          ...{ kind: 'wordings' as const, letter: entry.letter, entry: entry.entry, wordings },
          ...(entry.kind === 'fact' && answer !== '' && { answer }),
        }
      : undefined;
  return (
    <ChangeDialog
      title="Dit hoort bij"
      change={change}
      atOnce={first !== undefined}
      outdated={[openQuestions]}
      onKept={onKept}
      onClose={onClose}
    >
      <EntryField entries={known} value={entry} onChange={setEntry} />
      <WordingsField value={text} onChange={setText} />
      {entry?.kind === 'fact' && (
        <Field label="Soort vraag">
          <RadioGroup
            layout="horizontal"
            value={answer}
            onChange={(_, { value }) => setAnswer(value as typeof answer)}
          >
            <Radio value="" label="Open vraag" />
            <Radio value="ja" label="Het antwoord is ja" />
            <Radio value="nee" label="Het antwoord is nee" />
          </RadioGroup>
        </Field>
      )}
    </ChangeDialog>
  );
}
