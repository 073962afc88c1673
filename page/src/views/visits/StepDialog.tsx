import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { visit, visitBoard, visitStep } from '../../../../src/staffPage/schema/visits.ts';
import type { Act, Card, VisitDetail } from '../../../../src/staffPage/schema/visits.ts';
import { capital } from '../../parts/capital.ts';
import { useAsked } from '../../frame/queries.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { OpenDialog, SaveBody } from '../../parts/SaveDialog.tsx';
import { useSave, useUnsaved } from '../../parts/saving.tsx';
import { Failed } from '../../parts/states.tsx';
import { ACTS, missingFor } from './acts.ts';
import { DateField } from './DateField.tsx';

const LONGEST_NOTE = 2000;

/** One thing to do with a visit, with what is asked for that. The visit is as it was looked at: `card`. It opens once there is something in it to give the focus to. */
export function StepDialog({ card, act, onClose }: { card: Card; act: Act; onClose: () => void }) {
  const asked = useAsked(visit, { number: card.number });
  const detail = asked.data?.card.number === card.number ? asked.data : undefined;
  if (!detail && !asked.isError) return null;
  return (
    <OpenDialog onClose={onClose}>
      {detail ? (
        <Step card={card} act={act} detail={detail} onClose={onClose} />
      ) : (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      )}
    </OpenDialog>
  );
}

function Step({
  card,
  act,
  detail,
  onClose,
}: {
  card: Card;
  act: Act;
  detail: VisitDetail;
  onClose: () => void;
}) {
  const [given, setGiven] = useState({ ...EMPTY, ambassador: detail.chosen });
  const [tried, setTried] = useState(false);
  const saving = useSave(visitStep, [visitBoard, visit], onClose);
  const { title, about, note } = ACTS[act];
  const set = (name: keyof typeof EMPTY) => (value: string) => setGiven((all) => ({ ...all, [name]: value }));
  const missing = missingFor(act, given, detail);
  const faultOf = (name: (typeof missing)[number]) =>
    tried && missing.includes(name) ? { validationMessage: 'Vul dit in.' } : {};
  useUnsaved(JSON.stringify(given) !== JSON.stringify({ ...EMPTY, ambassador: detail.chosen }));
  const withWho = (act === 'propose' || act === 'assign') && detail.who.length > 0;
  const save = () => {
    setTried(true);
    if (missing.length > 0) return;
    const { minutes, ...texts } = given;
    const said = Object.entries(texts).filter(
      ([name, text]) => text.trim() !== '' && (withWho || name !== 'ambassador'),
    );
    saving.save({
      ...{ number: card.number, revision: card.revision, act },
      given: {
        ...Object.fromEntries(said),
        ...(act === 'propose' && minutes !== '' && { minutes: Number(minutes) }),
      },
    });
  };
  return (
    <SaveBody title={title} saving={saving} onSave={save} onClose={onClose}>
      <span>
        {card.number}, {card.organisation}
      </span>
      {about !== undefined && <span>{about}</span>}
      {withWho && (
        <Field label={capital(detail.whoLabel)} required {...faultOf('ambassador')}>
          <Select value={given.ambassador} onChange={(_, data) => set('ambassador')(data.value)}>
            <option value="">Kies wie er gaat</option>
            {detail.who.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {act === 'propose' && (
        <>
          <DateField
            number={card.number}
            who={given.ambassador}
            whoName={detail.who.find(({ code }) => code === given.ambassador)?.name ?? ''}
            value={given.date}
            onChange={set('date')}
            fault={faultOf('date').validationMessage}
          />
          <Field label="Plaats" hint="Leeg: bij de organisatie.">
            <Input value={given.place} maxLength={200} onChange={(_, data) => set('place')(data.value)} />
          </Field>
          <NumberField
            label="Duur in minuten"
            hint="Leeg: zoals gewoonlijk."
            value={given.minutes}
            onChange={set('minutes')}
          />
        </>
      )}
      {withWho && (
        <Field label="Mailadres van wie er gaat" hint="Alleen als dat een ander is dan bekend.">
          <Input
            type="email"
            value={given.mail}
            maxLength={254}
            onChange={(_, data) => set('mail')(data.value)}
          />
        </Field>
      )}
      {act === 'refer' && (
        <Field label="Waarheen" required {...faultOf('to')}>
          {detail.elsewhere.length > 0 ? (
            <Select value={given.to} onChange={(_, data) => set('to')(data.value)}>
              <option value="">Kies waarheen</option>
              {detail.elsewhere.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          ) : (
            <Input value={given.to} maxLength={100} onChange={(_, data) => set('to')(data.value)} />
          )}
        </Field>
      )}
      {note !== undefined && (
        <Field label={note} {...faultOf('note')}>
          <Textarea
            value={given.note}
            maxLength={LONGEST_NOTE}
            onChange={(_, data) => set('note')(data.value)}
          />
        </Field>
      )}
    </SaveBody>
  );
}

const EMPTY = { date: '', ambassador: '', mail: '', place: '', minutes: '', to: '', note: '' };
