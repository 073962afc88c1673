import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { FormChoices } from '../../../../src/staffPage/schema/registrations.ts';

type FieldOf = FormChoices['fields'][number];

interface Props {
  field: FieldOf;
  value: string;
  onChange: (value: string) => void;
}

const LONGEST = 5000;

/** One field of a form, to be filled in as people write; the server reads it by the field's own rules. */
export function FieldInput({ field, value, onChange }: Props) {
  const { label, example, optional, long, options } = field;
  const change = (_: unknown, data: { value: string }) => onChange(data.value);
  return (
    <Field
      label={optional ? `${label} (hoeft niet)` : label}
      hint={options ? undefined : `Bijvoorbeeld: ${example}`}
    >
      {options ? (
        <Select value={value} onChange={change}>
          <option value="" />
          {options.map(({ code, name }) => (
            <option key={code} value={name}>
              {name}
            </option>
          ))}
        </Select>
      ) : long ? (
        <Textarea value={value} onChange={change} resize="vertical" textarea={{ maxLength: LONGEST }} />
      ) : (
        <Input value={value} onChange={change} maxLength={LONGEST} />
      )}
    </Field>
  );
}
