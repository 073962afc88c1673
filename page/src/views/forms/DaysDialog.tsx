import { useState } from 'react';
import { forms } from '../../../../src/staffPage/schema/forms.ts';
import type { FormShown } from '../../../../src/staffPage/schema/forms.ts';
import { DayField } from '../../parts/DayField.tsx';
import { ChangeDialog } from '../../parts/knowledge/ChangeDialog.tsx';

/** Another first or last day for a form. */
export function DaysDialog({ of, onDone }: { of: FormShown; onDone: () => void }) {
  const [opens, setOpens] = useState(of.opens ?? '');
  const [closes, setCloses] = useState(of.closes ?? '');
  const moved = (from: string | null, to: string) =>
    (from ?? '') === to ? undefined : { from, to: to === '' ? null : to };
  const [first, last] = [moved(of.opens, opens), moved(of.closes, closes)];
  const change =
    first || last
      ? {
          ...{ kind: 'days' as const, form: of.id },
          ...(first && { opens: first }),
          ...(last && { closes: last }),
        }
      : undefined;
  return (
    <ChangeDialog
      title={`Wanneer is “${of.title}” open?`}
      change={change}
      outdated={[forms]}
      onKept={onDone}
      onClose={onDone}
    >
      <DayField label="Eerste dag" hint="Leeg: al open." value={opens} onChange={setOpens} toward="coming" />
      <DayField
        label="Laatste dag"
        hint="De hele dag telt mee. Leeg: blijft open."
        value={closes}
        onChange={setCloses}
        toward="coming"
      />
    </ChangeDialog>
  );
}
