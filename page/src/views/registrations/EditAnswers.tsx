import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { list } from '../../../../src/staffPage/schema/registrationList.ts';
import { edit, one } from '../../../../src/staffPage/schema/registrations.ts';
import type { FormChoices } from '../../../../src/staffPage/schema/registrationList.ts';
import type { Whole } from '../../../../src/staffPage/schema/registrations.ts';
import { overview } from '../../../../src/staffPage/schema/overview.ts';
import { call } from '../../frame/call.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useFaults } from '../../parts/faults.ts';
import { NotSaved, useSave, useUnsaved } from '../../parts/saving.tsx';
import { FieldInput } from '../../parts/FieldInput.tsx';
import { seenIn } from './seen.ts';

const useStyles = makeStyles({ form: { display: 'grid', gap: tokens.spacingVerticalM } });

const LONGEST = 500;

interface Props {
  whole: Whole;
  form: FormChoices;
  /** @param remarks what was remarked when it was kept */
  close: (remarks: readonly string[]) => void;
}

/** Puts answers right, with the reason. What was typed stays until the server has it, whatever happens in between. */
export function EditAnswers({ whole, form, close }: Props) {
  const styles = useStyles();
  const [seen, setSeen] = useState(whole);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const [tell, setTell] = useState(true);
  const saving = useSave(edit, [one, list, overview], ({ remarks }) => close(remarks));
  const faults = useFaults(saving.error);
  const before = Object.fromEntries(seen.answers.map(({ id, text }) => [id, text]));
  const fields = Object.fromEntries(
    Object.entries(typed).filter(([id, text]) => text !== (before[id] ?? '')),
  );
  const dirty = Object.keys(fields).length > 0 || reason !== '';
  useUnsaved(dirty);
  /** Goes on from what is there now, with what was typed. */
  const goOn = async () => {
    setSeen(await call(one, { nummer: seen.number }));
    saving.reset();
  };
  return (
    <SidePanel
      title={`${seen.number} wijzigen`}
      close={() => close([])}
      unsaved={dirty}
      notice={
        <>
          <NotSaved of={saving} />
          {saving.error?.status === 409 && (
            <Button onClick={() => void goOn()}>Verder met wat er nu staat</Button>
          )}
        </>
      }
      footer={
        <>
          <Button
            appearance="primary"
            disabledFocusable={saving.busy || Object.keys(fields).length === 0}
            onClick={() => saving.save({ ...seenIn(seen), fields, reason, silent: !tell })}
          >
            {saving.busy ? 'Bezig…' : 'Bewaren'}
          </Button>
          <Button onClick={() => close([])}>Annuleren</Button>
        </>
      }
    >
      <div className={styles.form} ref={faults.around}>
        {form.fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={typed[field.id] ?? before[field.id] ?? ''}
            fault={faults.of(field.id)}
            onChange={(value) => setTyped({ ...typed, [field.id]: value })}
          />
        ))}
        <Field
          label="Reden van de wijziging"
          hint="Alleen voor het secretariaat."
          required
          {...faults.of('reason')}
        >
          <Input value={reason} onChange={(_, { value }) => setReason(value)} maxLength={LONGEST} />
        </Field>
        <Checkbox
          checked={tell}
          onChange={(_, { checked }) => setTell(checked === true)}
          label="Stuur bericht aan de deelnemer en de afzender"
        />
      </div>
    </SidePanel>
  );
}
