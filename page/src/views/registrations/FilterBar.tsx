import { capital } from '../../parts/capital.ts';
import {
  Button,
  Dropdown,
  Field,
  Input,
  Option,
  SearchBox,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, FilterRegular } from '@fluentui/react-icons';
import { useEffect, useId, useState } from 'react';
import type { Choices } from '../../../../src/staffPage/schema/registrationList.ts';
import { useWide } from '../../frame/wide.ts';
import { DayField } from '../../parts/DayField.tsx';
import { clearFilters, setFilters } from './filters.ts';
import type { Looked, TextFilter } from './filters.ts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 165px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalM,
  },
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
});

const SET = {
  van: (day: string) => setFilters({ van: day }),
  tot: (day: string) => setFilters({ tot: day }),
};

/** How long nobody has typed before what was typed is looked for, in ms. */
const PAUSE = 300;

/** What people can filter by; each filter is kept in the address. */
export function FilterBar({
  choices,
  looked: { filters, filtered },
}: {
  choices: Choices | undefined;
  looked: Looked;
}) {
  const styles = useStyles();
  const list = useId();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const forms = choices?.forms ?? [];
  const chosen = forms.filter(({ id }) => filters.form === undefined || id === filters.form);
  const statuses = [...new Set(chosen.flatMap((form) => form.statuses))];
  const choice = chosen.find((form) => form.choice)?.choice;
  const select = (name: TextFilter, label: string, options: readonly { code: string; name: string }[]) => (
    <Field label={label}>
      <Select
        className={styles.control}
        value={filters[name] ?? ''}
        onChange={(_, { value }) => setFilters({ [name]: value })}
      >
        <option value="">Alle</option>
        {options.map(({ code, name: text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <search className={styles.bar} aria-label="Filters">
      <Field label="Zoek naam of e-mailadres">
        <Typed name="zoek" value={filters.zoek ?? ''} />
      </Field>
      {!wide && (
        <Button icon={<FilterRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Minder filters' : 'Meer filters'}
        </Button>
      )}
      {(wide || open) && (
        <>
          {select(
            'form',
            'Formulier',
            forms.map(({ id, title }) => ({ code: id, name: title })),
          )}
          <Field label="Status">
            <Dropdown
              className={styles.control}
              multiselect
              placeholder="Alle"
              value={filters.status.join(', ')}
              selectedOptions={filters.status}
              onOptionSelect={(_, { selectedOptions }) => setFilters({ status: selectedOptions })}
            >
              {statuses.map((status) => (
                <Option key={status}>{status}</Option>
              ))}
            </Dropdown>
          </Field>
          {choice && select('opgave', capital(choice.label), choice.items)}
          {select(
            'provincie',
            'Provincie',
            (choices?.provinces ?? []).map((name) => ({ code: name, name })),
          )}
          <Field label="Gemeente">
            <Typed name="gemeente" value={filters.gemeente ?? ''} list={list} />
          </Field>
          <datalist id={list}>
            {(choices?.gemeenten ?? []).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {(['van', 'tot'] as const).map((name) => (
            <DayField
              key={name}
              className={styles.control}
              label={name === 'van' ? 'Ontvangen van' : 'Ontvangen tot en met'}
              value={filters[name] ?? ''}
              onChange={SET[name]}
              toward="past"
            />
          ))}
        </>
      )}
      {filtered && (
        <Button icon={<DismissRegular />} onClick={clearFilters}>
          Filters wissen
        </Button>
      )}
    </search>
  );
}

/** A filter that is typed: it counts once nobody types for a moment. */
function Typed({ name, value, list }: { name: 'zoek' | 'gemeente'; value: string; list?: string }) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const [kept, setKept] = useState(value);
  if (kept !== value) {
    setKept(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => setFilters({ [name]: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [name, typed, value]);
  const change = (_: unknown, data: { value: string }) => setTyped(data.value);
  return list === undefined ? (
    <SearchBox className={styles.control} value={typed} onChange={change} maxLength={200} />
  ) : (
    <Input className={styles.control} value={typed} onChange={change} input={{ list, maxLength: 200 }} />
  );
}
