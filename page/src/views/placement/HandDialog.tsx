import { Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { placement as standing, trial, trialPeople } from '../../../../src/staffPage/schema/placement.ts';
import type { Divided, Placement } from '../../../../src/staffPage/schema/placement.ts';
import { placeByHand, placeMessages } from '../../../../src/staffPage/schema/placing.ts';
import { capital } from '../../parts/capital.ts';
import { OpenDialog, SaveBody } from '../../parts/SaveDialog.tsx';
import { useFaults } from '../../parts/faults.ts';
import { useSave, useUnsaved } from '../../parts/saving.tsx';

const LONGEST = 500;

type Act = 'give' | 'take back' | 'take offer';

/** Gives one person a place, moves it, or takes it back; with a reason that this person is told. */
export function HandDialog({
  person,
  placement,
  onClose,
}: {
  person: Divided;
  placement: Placement;
  onClose: () => void;
}) {
  const has = person.has === 'place';
  const offered = person.has === 'offer';
  const [act, setAct] = useState<Act>(offered ? 'take offer' : 'give');
  const [item, setItem] = useState(placement.items[0]?.code ?? '');
  const [reason, setReason] = useState('');
  const saving = useSave(placeByHand, [standing, trial, trialPeople, placeMessages], onClose);
  useUnsaved(reason !== '');
  const faults = useFaults(saving.error);
  const { number, revision } = person;
  return (
    <OpenDialog onClose={onClose}>
      <SaveBody
        title={`${person.name}, ${person.number}`}
        saving={saving}
        onSave={() => saving.save({ number, revision, act, item, reason })}
        onClose={onClose}
      >
        <span>Nu: {person.before}.</span>
        <RadioGroup
          value={act}
          onChange={(_, data) => setAct(data.value as Act)}
          aria-label="Wat wilt u doen?"
        >
          {offered && <Radio value="take offer" label="De aangeboden plaats wordt genomen" />}
          <Radio value="give" label={has ? 'Een andere plaats geven' : 'Een plaats geven'} />
          {has && <Radio value="take back" label="De plaats terugnemen: weer op de wachtlijst" />}
        </RadioGroup>
        {act === 'give' && placement.items.length > 1 && (
          <Field label={capital(placement.choice)}>
            <Select value={item} onChange={(_, data) => setItem(data.value)}>
              {placement.items.map(({ code, name }) => (
                <option key={code} value={code}>
                  {code}. {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {act !== 'take offer' && (
          <div ref={faults.around}>
            <Field
              label="Reden"
              required
              hint="Deze persoon krijgt bericht, met deze reden erbij."
              {...faults.of('reason')}
            >
              <Textarea value={reason} maxLength={LONGEST} onChange={(_, data) => setReason(data.value)} />
            </Field>
          </div>
        )}
      </SaveBody>
    </OpenDialog>
  );
}
