import { Caption1, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { entryWhole, letter, letters } from '../../../../src/staffPage/schema/letters.ts';
import type { EntryWhole } from '../../../../src/staffPage/schema/letters.ts';
import { openQuestions } from '../../../../src/staffPage/schema/questions.ts';
import { DayField } from '../../parts/DayField.tsx';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';
import { filled, linesOf, QuotesField, WordingsField } from '../../parts/knowledge/fields.tsx';

interface Props {
  of: EntryWhole;
  /** A passage that was selected to prove it from now on. */
  quote?: string | undefined;
  onKept: () => void;
  onClose: () => void;
}

/** A fact or gap that is there: what it says, what proves it, its day, and how people ask for it. */
export function EntryDialog({ of, quote, onKept, onClose }: Props) {
  const { kind, answer: said, event } = of;
  const [answer, setAnswer] = useState(said);
  const [english, setEnglish] = useState(of.english ?? '');
  const [quotes, setQuotes] = useState(quote === undefined ? of.quotes : [quote]);
  const [text, setText] = useState(of.lines.join('\n'));
  const [days, setDays] = useState({ from: event?.from ?? '', until: event?.until ?? '' });
  const isFact = kind === 'fact';
  return (
    <ChangeDialog
      title={isFact ? 'Feit wijzigen' : 'Wijzigen: staat niet in de brief'}
      change={changeFrom(of, { answer, english, quotes: filled(quotes), lines: linesOf(text), days })}
      outdated={[letter, letters, entryWhole, openQuestions]}
      onKept={onKept}
      onClose={onClose}
    >
      <Field
        label={isFact ? 'Antwoord' : 'Wat Briefwijzer dan zegt'}
        hint={isFact ? 'In een of twee gewone zinnen, zonder ja of nee ervoor.' : undefined}
        required
      >
        <Textarea
          value={answer}
          resize="vertical"
          rows={3}
          maxLength={600}
          onChange={(_, { value }) => setAnswer(value)}
        />
      </Field>
      {of.english !== null && (
        <Field
          label="In het Engels"
          hint="Voor wie in het Engels vraagt. Pas het mee aan, of maak het leeg: dan komt het Nederlands."
        >
          <Textarea
            value={english}
            resize="vertical"
            rows={2}
            maxLength={600}
            onChange={(_, { value }) => setEnglish(value)}
          />
        </Field>
      )}
      {isFact && <QuotesField value={quotes} onChange={setQuotes} />}
      {event && (
        <>
          {event.kind !== 'deadline' && (
            <DayField
              label={`Eerste dag van ${event.name}`}
              toward="coming"
              value={days.from}
              onChange={(from) => setDays((now) => ({ ...now, from }))}
            />
          )}
          <DayField
            label={
              event.kind === 'deadline' ? `Uiterste dag: ${event.name}` : `Laatste dag van ${event.name}`
            }
            toward="coming"
            value={days.until}
            onChange={(until) => setDays((now) => ({ ...now, until }))}
          />
          {event.others.length > 0 && <Caption1>{`Ook voor: ${event.others.join(' ')}`}</Caption1>}
        </>
      )}
      <WordingsField
        value={text}
        onChange={setText}
        hint="Eén vraag per regel, zoals mensen het vragen. Met ja: of nee: ervoor als dat zeker het antwoord is."
      />
    </ChangeDialog>
  );
}

interface Filled {
  answer: string;
  english: string;
  quotes: string[];
  lines: string[];
  days: { from: string; until: string };
}

/** What was filled in as a change; undefined when nothing is otherwise, or something is missing. */
function changeFrom(of: EntryWhole, { answer, english, quotes, lines, days }: Filled) {
  const { event } = of;
  const isMissing = answer.trim() === '' || (of.kind === 'fact' && quotes.length === 0) || lines.length === 0;
  if (isMissing) return undefined;
  const moved = (from: string | null, to: string) =>
    (from ?? '') === to ? undefined : { from, to: to === '' ? null : to };
  const [first, last] = [moved(event?.from ?? null, days.from), moved(event?.until ?? null, days.until)];
  const translated = moved(of.english, english.trim());
  const added = lines.filter((line) => !of.lines.includes(line));
  const removed = of.lines.filter((line) => !lines.includes(line));
  const parts = {
    ...(answer.trim() !== of.answer && { says: { from: of.answer, to: answer.trim() } }),
    ...(translated && { english: translated }),
    ...(quotes.join('\n') !== of.quotes.join('\n') && { quotes: { from: of.quotes, to: quotes } }),
    ...(event &&
      (first ?? last) && {
        days: { event: event.id, ...(first && { from: first }), ...(last && { until: last }) },
      }),
    ...(added.length > 0 && { added }),
    ...(removed.length > 0 && { removed }),
  };
  if (Object.keys(parts).length === 0) return undefined;
  return { kind: 'revision' as const, letter: of.letter, entry: of.entry, ...parts };
}
