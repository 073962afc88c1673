import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addVisit, newVisitForm, visitBoard } from '../../../../src/staffPage/schema/visits.ts';
import type { NewVisitForm } from '../../../../src/staffPage/schema/visits.ts';
import { useAsked } from '../../frame/queries.ts';
import { useFaults } from '../../parts/faults.ts';
import { FieldInput } from '../../parts/FieldInput.tsx';
import { OpenDialog, SaveBody } from '../../parts/SaveDialog.tsx';
import { useSave, useUnsaved } from '../../parts/saving.tsx';
import { Failed } from '../../parts/states.tsx';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalM } });

/** Enters a visit that nobody asked for: "op ons verzoek" in the letter. */
export function NewVisitDialog({
  onDone,
  onClose,
}: {
  onDone: (number: string) => void;
  onClose: () => void;
}) {
  const asked = useAsked(newVisitForm, {});
  const [first] = asked.data?.forms ?? [];
  if (!first && !asked.isError) return null;
  return (
    <OpenDialog onClose={onClose}>
      {first ? (
        <NewVisit form={first} onDone={onDone} onClose={onClose} />
      ) : (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      )}
    </OpenDialog>
  );
}

function NewVisit({
  form,
  onDone,
  onClose,
}: {
  form: NewVisitForm;
  onDone: (number: string) => void;
  onClose: () => void;
}) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [initiative, setInitiative] = useState(form.initiatives[0]?.code ?? '');
  const [who, setWho] = useState('');
  const saving = useSave(addVisit, [visitBoard], ({ number }) => onDone(number));
  const faults = useFaults(saving.error);
  const styles = useStyles();
  useUnsaved(Object.keys(answers).length > 0);
  const save = () =>
    saving.save({
      ...{ form: form.id, answers },
      ...(initiative !== '' && { initiative }),
      ...(who !== '' && { who }),
    });
  return (
    <SaveBody title="Bezoek op ons verzoek vastleggen" saving={saving} onSave={save} onClose={onClose}>
      {form.initiatives.length > 0 && (
        <Field label="Op verzoek van">
          <Select value={initiative} onChange={(_, data) => setInitiative(data.value)}>
            {form.initiatives.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.fields} ref={faults.around}>
        {form.fields.map(({ id, required, options, ...field }) => (
          <FieldInput
            key={id}
            field={{ ...field, optional: !required, ...(options.length > 0 && { options }) }}
            value={answers[id] ?? ''}
            fault={faults.of(id)}
            onChange={(value) => setAnswers((all) => ({ ...all, [id]: value }))}
          />
        ))}
      </div>
      {form.who.length > 0 && (
        <Field label="Wie er gaat" hint="Dat mag ook later.">
          <Select value={who} onChange={(_, data) => setWho(data.value)}>
            <option value="">Nog niet gekozen</option>
            {form.who.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </SaveBody>
  );
}
