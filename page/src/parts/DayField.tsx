import { Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { readDay } from '../../../src/staffPage/schema/days.ts';
import { useAsked } from '../frame/queries.ts';
import { dutchDay } from './dates.tsx';
import { useDebounced } from './debounced.ts';

interface Props {
  label: string;
  hint?: string;
  /** A day, YYYY-MM-DD; empty for none. */
  value: string;
  /** Told the day that was typed, empty for none; undefined while it cannot be read. */
  onChange: (day: string | undefined) => void;
}

/** A day as people write it: "27 maart 2018". The server reads it; what it read is shown. */
export function DayField({ label, hint, value, onChange }: Props) {
  const [typed, setTyped] = useState(value === '' ? '' : dutchDay(value));
  const text = useDebounced(typed.trim());
  const asked = useAsked(readDay, { tekst: text }, { enabled: text !== '' });
  const isRead = text === typed.trim() && (text === '' || (asked.data && !asked.isPlaceholderData));
  const day = isRead ? (text === '' ? '' : asked.data?.day) : undefined;
  const fault = isRead && text !== '' ? asked.data?.fault : undefined;
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => tell.current(day), [day]);
  return (
    <Field
      label={label}
      hint={day ? `Gelezen als ${dutchDay(day)}` : (hint ?? 'Bijvoorbeeld: 27 maart 2018')}
      {...(fault !== undefined && { validationMessage: fault })}
    >
      <Input value={typed} maxLength={100} onChange={(_, data) => setTyped(data.value)} />
    </Field>
  );
}
