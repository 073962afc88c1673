import { Combobox, Field, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Entry } from '../../../../src/staffPage/schema/knowledge.ts';

/** Questions, one a line. */
export function WordingsField({
  value,
  onChange,
  hint = 'Eén vraag per regel, zoals mensen het vragen.',
}: {
  value: string;
  onChange: (value: string) => void;
  hint?: string;
}) {
  return (
    <Field label="Vragen" hint={hint} required>
      <Textarea
        value={value}
        resize="vertical"
        rows={Math.min(8, Math.max(2, value.split('\n').length + 1))}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** Characters of the longest wording. */
const LONGEST = 300;

/** @returns the lines that say something */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST))
    .filter((line) => line !== '');
}

/** So many are shown of what fits: more is not read. */
const SHOWN = 40;

/** A fact or gap, found by typing. */
export function EntryField({
  entries,
  value,
  onChange,
}: {
  entries: readonly Entry[];
  value: Entry | undefined;
  onChange: (entry: Entry) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const sought = (typed ?? '').toLowerCase();
  const fitting = entries.filter(({ entry, answer, question }) =>
    `${entry} ${answer} ${question}`.toLowerCase().includes(sought),
  );
  return (
    <Field label="Hoort bij" hint="Typ een woord uit het feit om te zoeken." required>
      <Combobox
        freeform
        value={typed ?? value?.answer ?? ''}
        selectedOptions={value ? [value.id] : []}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = entries.find(({ id }) => id === optionValue);
          if (chosen) onChange(chosen);
          setTyped(undefined);
        }}
        onBlur={() => setTyped(undefined)}
      >
        {fitting.slice(0, SHOWN).map((one) => (
          <Option key={one.id} value={one.id} text={one.answer}>
            {`${one.answer} (${one.letterName})`}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
