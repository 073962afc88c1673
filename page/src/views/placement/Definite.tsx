import { Body1, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import {
  placement as standing,
  trial as trialOf,
  trialPeople,
} from '../../../../src/staffPage/schema/placement.ts';
import type { Placement, Setting, Trial } from '../../../../src/staffPage/schema/placement.ts';
import { carryOut, placeMessages } from '../../../../src/staffPage/schema/placing.ts';
import { useMay } from '../../frame/me.ts';
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
  if (placement.open)
    return (
      <Body1>
        Aanmelden kan nog tot en met {dutchDay(placement.closes ?? '')}. Daarna kunt u de verdeling definitief
        maken.
      </Body1>
    );
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
