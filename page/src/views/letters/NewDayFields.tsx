import { Field, Input, Select } from '@fluentui/react-components';
import { DayField } from '../../parts/DayField.tsx';

/** A day that a new fact is about, as far as it is filled in. */
export interface NewDay {
  /** Of one that was proposed. */
  id?: string;
  name: string;
  kind: 'deadline' | 'day' | 'period';
  from?: string | undefined;
  until?: string | undefined;
}

/** @returns the event that a fact reckons with; undefined while something of it is missing */
export function eventFrom({ id, name, kind, from = '', until = '' }: NewDay, fact: string) {
  const isWhole = kind === 'deadline' ? until !== '' : from !== '' && (kind === 'day' || until !== '');
  if (name.trim() === '' || !isWhole) return undefined;
  const first = kind === 'deadline' ? {} : { from };
  return { id: id ?? fact, name: name.trim(), kind, ...first, until: kind === 'day' ? from : until };
}

const KINDS = {
  '': 'geen dag',
  deadline: 'het moet uiterlijk op een dag',
  day: 'het is op een dag',
  period: 'het is van en tot een dag',
};

/** A day that the fact is about: the bot then says how long it still can be done, or how many days it takes. */
export function NewDayFields({
  value,
  onChange,
}: {
  value: NewDay | undefined;
  onChange: (value: NewDay | undefined) => void;
}) {
  const change = (part: Partial<NewDay>) => value && onChange({ ...value, ...part });
  return (
    <>
      <Field label="Dag" hint="Met een dag zegt Briefwijzer erbij of het nog kan, en hoeveel dagen nog.">
        <Select
          value={value?.kind ?? ''}
          onChange={(_, { value: kind }) =>
            onChange(kind === '' ? undefined : { name: '', ...value, kind: kind as NewDay['kind'] })
          }
        >
          {Object.entries(KINDS).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {value && (
        <>
          <Field
            label="Wat er dan is"
            hint="Zoals het in een zin staat: de startdag, aanmelden voor de startdag."
            required
          >
            <Input value={value.name} maxLength={200} onChange={(_, { value: name }) => change({ name })} />
          </Field>
          {value.kind !== 'deadline' && (
            <DayField
              label={value.kind === 'day' ? 'Op' : 'Eerste dag'}
              toward="coming"
              value={value.from ?? ''}
              onChange={(from) => change({ from })}
            />
          )}
          {value.kind !== 'day' && (
            <DayField
              label={value.kind === 'deadline' ? 'Uiterlijk op' : 'Laatste dag'}
              toward="coming"
              value={value.until ?? ''}
              onChange={(until) => change({ until })}
            />
          )}
        </>
      )}
    </>
  );
}
