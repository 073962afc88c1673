import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { list } from '../../../../src/staffPage/schema/registrationList.ts';
import { add } from '../../../../src/staffPage/schema/registrations.ts';
import type { Choices } from '../../../../src/staffPage/schema/registrationList.ts';
import { overview } from '../../../../src/staffPage/schema/overview.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useFaults } from '../../parts/faults.ts';
import { NotSaved, useSave, useUnsaved } from '../../parts/saving.tsx';
import { FieldInput } from '../../parts/FieldInput.tsx';
import { openOne } from './filters.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Enters somebody who phoned, mailed or wrote. */
export function AddDrawer({ choices: { forms, channels }, close }: { choices: Choices; close: () => void }) {
  const styles = useStyles();
  const [id] = useState(() => crypto.randomUUID());
  const [formId, setFormId] = useState(forms[0]?.id ?? '');
  const [channel, setChannel] = useState(channels[0] ?? '');
  const [fields, setFields] = useState<Record<string, string>>({});
  const form = forms.find((one) => one.id === formId);
  const saving = useSave(add, [list, overview], ({ number }) => {
    close();
    openOne(number);
  });
  const faults = useFaults(saving.error);
  const dirty = Object.values(fields).some((text) => text !== '');
  useUnsaved(dirty);
  const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  return (
    <SidePanel
      title="Iemand invoeren"
      close={close}
      unsaved={dirty}
      notice={<NotSaved of={saving} />}
      footer={
        <Button
          appearance="primary"
          disabledFocusable={saving.busy}
          onClick={() => saving.save({ id, form: formId, channel, fields: filled })}
        >
          {saving.busy ? 'Bezig…' : 'Invoeren'}
        </Button>
      }
    >
      <div className={styles.form} ref={faults.around}>
        <MessageBar layout="multiline">
          <MessageBarBody>De deelnemer krijgt gewoon de mail dat de aanmelding is ontvangen.</MessageBarBody>
        </MessageBar>
        <Field label="Formulier">
          <Select value={formId} onChange={(_, { value }) => setFormId(value)}>
            {forms.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Hoe kwam het binnen?">
          <Select value={channel} onChange={(_, { value }) => setChannel(value)}>
            {channels.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        {form?.fields.map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={fields[field.id] ?? ''}
            fault={faults.of(field.id)}
            onChange={(value) => setFields({ ...fields, [field.id]: value })}
          />
        ))}
      </div>
    </SidePanel>
  );
}
