import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { letters } from '../../../../src/staffPage/schema/letters.ts';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import { useAsked } from '../../frame/queries.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { linesOf, WordingsField } from './fields.tsx';
import { idFrom, isId } from './ids.ts';

interface Props {
  /** As they were asked. */
  questions: readonly string[];
  /** The letter that it most likely belongs to. */
  letter?: string | undefined;
  onKept: () => void;
  onClose: () => void;
}

/** "Staat niet in de brieven": what is said to who asks it, from now on. */
export function AddGap({ questions, letter: likely, onKept, onClose }: Props) {
  const [text, setText] = useState(questions.join('\n'));
  const [chosen, setLetter] = useState(likely);
  const [reply, setReply] = useState('');
  const [id, setId] = useState(idFrom(questions[0] ?? ''));
  const known = useAsked(letters, {}).data?.letters ?? [];
  const letter = chosen ?? known[0]?.id;
  const wordings = linesOf(text);
  const isReady = letter !== undefined && reply.trim() !== '' && isId(id) && wordings.length > 0;
  const change = isReady
    ? { kind: 'gap' as const, letter, gap: { id, reply: reply.trim(), next: [] }, wordings }
    : undefined;
  return (
    <ChangeDialog
      title="Staat niet in de brieven"
      change={change}
      outdated={[openQuestions]}
      onKept={onKept}
      onClose={onClose}
    >
      <Field
        label="Wat Briefwijzer dan zegt"
        hint="Noem het onderwerp, zeg dat het niet in de brieven staat, en wie het wel weet."
        required
      >
        <Textarea
          value={reply}
          resize="vertical"
          rows={3}
          maxLength={600}
          placeholder="Over parkeren staat niets in de brieven. Bel de VNG: 070-3738393."
          onChange={(_, { value }) => setReply(value)}
        />
      </Field>
      <WordingsField value={text} onChange={setText} />
      <Field label="Bij welke brief" required>
        <Select value={letter ?? ''} onChange={(_, { value }) => setLetter(value)}>
          {known.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Naam"
        hint="Voor uzelf: kleine letters, cijfers en streepjes."
        validationState={isId(id) ? 'none' : 'error'}
        validationMessage={isId(id) ? undefined : 'Gebruik kleine letters, cijfers en streepjes.'}
        required
      >
        <Input value={id} maxLength={60} onChange={(_, { value }) => setId(value)} />
      </Field>
    </ChangeDialog>
  );
}
