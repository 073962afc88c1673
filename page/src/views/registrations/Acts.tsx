import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { list } from '../../../../src/staffPage/schema/registrationList.ts';
import { one, restore, withdraw } from '../../../../src/staffPage/schema/registrations.ts';
import type { Whole } from '../../../../src/staffPage/schema/registrations.ts';
import { overview } from '../../../../src/staffPage/schema/overview.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { useFaults } from '../../parts/faults.ts';
import { NotSaved, useSave } from '../../parts/saving.tsx';
import { seenIn } from './seen.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
});

const LONGEST = 500;

/** Withdrawing, and taking that back: each with the reason, after "weet u het zeker". */
export function Acts({ whole }: { whole: Whole }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tell, setTell] = useState(true);
  const close = () => {
    setOpen(false);
    setReason('');
  };
  const outdated = [one, list, overview];
  const withdrawing = useSave(withdraw, outdated, close);
  const restoring = useSave(restore, outdated, close);
  const saving = whole.withdrawn ? restoring : withdrawing;
  const faults = useFaults(saving.error);
  if (!whole.withdrawn && !whole.canWithdraw) return null;
  const go = () => {
    if (whole.withdrawn) restoring.save({ ...seenIn(whole), reason, silent: !tell });
    else withdrawing.save({ ...seenIn(whole), reason });
  };
  return (
    <div>
      <Button onClick={() => setOpen(true)}>
        {whole.withdrawn ? 'Intrekking ongedaan maken' : 'Intrekken'}
      </Button>
      <ConfirmDialog
        open={open}
        title={whole.withdrawn ? `${whole.number} terugzetten?` : `${whole.number} intrekken?`}
        yes={whole.withdrawn ? 'Ja, zet terug' : 'Ja, trek in'}
        busy={saving.busy}
        onYes={go}
        onClose={close}
      >
        <div className={styles.fields} ref={faults.around}>
          {whole.withdrawn
            ? 'De aanmelding staat dan weer op "ontvangen". Een plaats of een datum van eerder is vervallen.'
            : 'De deelnemer en de afzender krijgen bericht. Een plaats komt vrij.'}
          <Field
            label="Reden"
            {...faults.of('reason')}
            hint={
              whole.withdrawn
                ? 'Alleen voor het secretariaat.'
                : 'Hoeft niet. De reden staat ook in het bericht.'
            }
          >
            <Input value={reason} onChange={(_, { value }) => setReason(value)} maxLength={LONGEST} />
          </Field>
          {whole.withdrawn && (
            <Checkbox
              checked={tell}
              onChange={(_, { checked }) => setTell(checked === true)}
              label="Stuur bericht aan de mensen zelf"
            />
          )}
          <NotSaved of={saving} />
        </div>
      </ConfirmDialog>
    </div>
  );
}
