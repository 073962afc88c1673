import { Field, Input, Select, Textarea } from '@fluentui/react-components';

/** How one field of a form is asked. */
interface Asked {
  label: string;
  example: string;
  optional: boolean;
  long: boolean;
  options?: readonly { code: string; name: string }[] | undefined;
}

interface Props {
  field: Asked;
  value: string;
  /** Why what was filled in is not taken. */
  fault: { validationMessage?: string };
  onChange: (value: string) => void;
}

const LONGEST = 5000;

/** One field of a form, to be filled in as people write; the server reads it by the field's own rules. */
export function FieldInput({ field, value, fault, onChange }: Props) {
  const { label, example, optional, long, options } = field;
  const change = (_: unknown, data: { value: string }) => onChange(data.value);
  return (
    <Field
      label={optional ? `${label} (hoeft niet)` : label}
      hint={options ? undefined : `Bijvoorbeeld: ${example}`}
      {...fault}
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
