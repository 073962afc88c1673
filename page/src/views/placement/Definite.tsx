import { Body1, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import {
  placement as standing,
  trial as trialOf,
  trialPeople,
} from '../../../../src/staffPage/schema/placement.ts';
import type { Placement, Setting, Trial } from '../../../../src/staffPage/schema/placement.ts';
import { carryOut, placeMessages } from '../../../../src/staffPage/schema/placing.ts';
import { useMay, useMe } from '../../frame/me.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { dutchDay } from '../../parts/dates.tsx';
import { NotSaved, useSave } from '../../parts/saving.tsx';

interface Props {
  placement: Placement;
  setting: Setting;
  trial: Trial;
  /** Another trial is on its way: this one is not what would be carried out. */
  outdated: boolean;
}

/** Makes a trial definite, once it is said again with its numbers. */
export function Definite({ placement, setting, trial, outdated }: Props) {
  const [open, setOpen] = useState(false);
  const saving = useSave(carryOut, [standing, trialOf, trialPeople, placeMessages], () => setOpen(false));
  const { mark, seed, people, placed, waiting, without, changes, losing } = trial;
  const may = useMay('secretariaat');
  const anew = placement.divided && setting.mode === 'all';
  if (placement.notBefore !== undefined) return <NotYet day={placement.notBefore} {...placement} />;
  if (!may) return null;
  return (
    <>
      {saving.answer && changes === 0 && (
        <MessageBar intent="success">
          <MessageBarBody>
            De verdeling is definitief. Er veranderde iets voor {saving.answer.changes} aanmeldingen;{' '}
            {saving.answer.messages} berichten gaan eruit.
          </MessageBarBody>
        </MessageBar>
      )}
      {!open && <NotSaved of={saving} />}
      <div>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={outdated || changes === 0}
          onClick={() => setOpen(true)}
        >
          Definitief maken…
        </Button>
      </div>
      {changes === 0 && <Body1>Er is niets te doen: voor niemand verandert er iets.</Body1>}
      <ConfirmDialog
        open={open}
        title="Weet u het zeker?"
        yes={`Ja, verdeel ${placed} plaatsen`}
        busy={saving.busy}
        onYes={() =>
          saving.save({ ...setting, again: anew, seen: { mark, seed, people, placed, waiting, changes } })
        }
        onClose={() => {
          setOpen(false);
          saving.reset();
        }}
      >
        <p>
          Van de {people} aanmeldingen {placed === 1 ? 'heeft' : 'hebben'} er straks {placed} een plaats,{' '}
          {waiting} {waiting === 1 ? 'staat' : 'staan'} op de wachtlijst en {without}{' '}
          {without === 1 ? 'heeft' : 'hebben'} geen plaats.
        </p>
        <p>
          Er verandert iets voor {changes} mensen.{' '}
          {losing > 0 && <strong>{losing} van hen verliezen de plaats die zij nu hebben. </strong>}
          Wie een andere uitslag krijgt, krijgt meteen bericht. Dat kunt u niet terugdraaien.
        </p>
        <NotSaved of={saving} />
      </ConfirmDialog>
    </>
  );
}

/** Why it can't be definite yet, from when it can, and how to see that in a try-out. */
function NotYet({ day, closes = '' }: { day: string; closes?: string | undefined }) {
  const { tryOut, today } = useMe();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        Aanmelden kan nog tot en met {dutchDay(closes)}. Vanaf {dutchDay(day)} kunt u de verdeling definitief
        maken: dan staat hier de knop. Tot dan is dit een proef.
        {tryOut && (
          <>
            {' '}
            Hier is het steeds {dutchDay(today)}. Wilt u ook het vervolg proberen? Stop het programma (Ctrl-C)
            en start het met <code>npm start -- --today {day}</code>. Wat u invulde, staat er dan nog.
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
