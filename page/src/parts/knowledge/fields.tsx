import { Button, Combobox, Field, Option, Textarea, makeStyles, tokens } from '@fluentui/react-components';
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

const useStyles = makeStyles({
  quotes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'start' },
  quote: { width: '100%' },
});

/** A fact is proved with so many passages. */
const MOST_QUOTES = 3;

/** The passages that prove a fact, word for word. */
export function QuotesField({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.quotes}>
      {value.map((quote, at) => (
        <Field
          key={at}
          className={styles.quote}
          label={value.length === 1 ? 'Uit de brief' : `Uit de brief (${at + 1})`}
          hint={
            at === 0
              ? 'Woord voor woord: dit staat als bewijs onder het antwoord.'
              : 'Maak dit leeg om de passage weg te laten.'
          }
          required={at === 0}
        >
          <Textarea
            value={quote}
            resize="vertical"
            rows={3}
            maxLength={1200}
            onChange={(_, data) => onChange(value.with(at, data.value))}
          />
        </Field>
      ))}
      {value.length < MOST_QUOTES && (
        <Button size="small" onClick={() => onChange([...value, ''])}>
          Nog een passage
        </Button>
      )}
    </div>
  );
}

/** Characters of the longest wording. */
const LONGEST = 300;

/** @returns the texts that say something */
export function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

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
