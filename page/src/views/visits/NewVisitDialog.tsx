import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { addVisit, newVisitForm, visitBoard } from '../../../../src/staffPage/schema/visits.ts';
import type { NewVisitForm } from '../../../../src/staffPage/schema/visits.ts';
import { useAsked } from '../../frame/queries.ts';
import { OpenDialog, SaveBody } from '../../parts/SaveDialog.tsx';
import { useSave, useUnsaved } from '../../parts/saving.tsx';
import { Failed } from '../../parts/states.tsx';

const LONGEST = 2000;

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
  const [tried, setTried] = useState(false);
  const saving = useSave(addVisit, [visitBoard], ({ number }) => onDone(number));
  useUnsaved(Object.keys(answers).length > 0);
  const lacks = (id: string) => (answers[id] ?? '').trim() === '';
  const missing = form.fields.filter(({ id, required }) => required && lacks(id));
  const save = () => {
    setTried(true);
    if (missing.length > 0) return;
    saving.save({
      ...{ form: form.id, answers },
      ...(initiative !== '' && { initiative }),
      ...(who !== '' && { who }),
    });
  };
  const set =
    (id: string) =>
    (_: unknown, { value }: { value: string }) =>
      setAnswers((all) => ({ ...all, [id]: value }));
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
      {form.fields.map(({ id, label, example, required, long, options }) => (
        <Field
          key={id}
          label={label}
          required={required}
          {...(options.length === 0 && { hint: `Bijvoorbeeld: ${example}` })}
          {...(tried && required && lacks(id) && { validationMessage: 'Vul dit in.' })}
        >
          {options.length > 0 ? (
            <Select value={answers[id] ?? ''} onChange={set(id)}>
              <option value="">(niet ingevuld)</option>
              {options.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          ) : long ? (
            <Textarea value={answers[id] ?? ''} maxLength={LONGEST} onChange={set(id)} />
          ) : (
            <Input value={answers[id] ?? ''} maxLength={LONGEST} onChange={set(id)} />
          )}
        </Field>
      ))}
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
