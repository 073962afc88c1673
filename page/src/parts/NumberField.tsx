import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const NUMBER = /^\d{0,6}$/;

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** Undefined: it can only be read. */
  onChange?: (value: string) => void;
  required?: boolean;
}

/** A whole number. What is typed is kept here until it is one: nobody's typing is put right in the middle. */
export function NumberField({ label, hint, value, onChange, required = false }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const fault = !NUMBER.test(typed)
    ? 'Vul een heel getal in.'
    : required && typed === ''
      ? 'Vul in hoeveel het er zijn.'
      : undefined;
  return (
    <Field label={label} hint={hint} {...(fault !== undefined && { validationMessage: fault })}>
      <Input
        inputMode="numeric"
        value={typed}
        readOnly={onChange === undefined}
        onChange={(_, data) => {
          setTyped(data.value);
          if (NUMBER.test(data.value) && !(required && data.value === '')) onChange?.(data.value);
        }}
      />
    </Field>
  );
}
