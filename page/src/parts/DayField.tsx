import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { readDay } from '../../../src/staffPage/schema/day.ts';
import { useAsked } from '../frame/queries.ts';
import { dutchDay } from './dates.tsx';
import { useDebounced } from './debounced.ts';
import { useTellUnread } from './unread.ts';

interface Props {
  label: string;
  hint?: string;
  /** YYYY-MM-DD; empty when there is none. */
  value: string;
  onChange: (day: string) => void;
  /** Which "27 maart" is meant: the last one there was, or the next. */
  toward: 'past' | 'coming';
  className?: string;
}

const written = (day: string) => (day === '' ? '' : dutchDay(day));

/** A day as people write it, read by the server: "27 maart", "gisteren". What was typed stays as it was typed. */
export function DayField({ label, hint, value, onChange, toward, className }: Props) {
  const [typed, setTyped] = useState({ text: written(value), day: value });
  if (typed.day !== value) setTyped({ text: written(value), day: value });
  const now = typed.text.trim();
  const text = useDebounced(now);
  const unread = text !== '' && text !== written(value);
  const asked = useAsked(readDay, { text, toward }, { enabled: unread });
  const read = text !== now || asked.isPlaceholderData ? undefined : unread ? asked.data : { day: value };
  const day = now === '' ? '' : read?.day;
  useTellUnread(day === undefined);
  useEffect(() => {
    if (day === undefined || day === value) return;
    setTyped((before) => ({ ...before, day }));
    onChange(day);
  }, [day, value, onChange]);
  return (
    <Field
      label={label}
      hint={unread && day ? `Gelezen als ${dutchDay(day)}` : (hint ?? 'Bijvoorbeeld: 27 maart')}
      {...(read?.fault !== undefined && { validationMessage: read.fault })}
    >
      <Input
        className={className}
        value={typed.text}
        maxLength={200}
        onChange={(_, data) => setTyped({ ...typed, text: data.value })}
      />
    </Field>
  );
}
