import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { placement, trial, trialPeople } from '../../../../src/staffPage/schema/placement.ts';
import type { Setting } from '../../../../src/staffPage/schema/placement.ts';
import { drawLot } from '../../../../src/staffPage/schema/placing.ts';
import { useMay } from '../../frame/me.ts';
import { Panel } from '../../parts/Panel.tsx';
import { NotSaved, useSave } from '../../parts/saving.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
  },
  note: { color: tokens.colorNeutralForeground2 },
  command: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The seed of the lot, drawing another one, and how anybody gets the same outcome. */
export function LotPanel({ setting, seed }: { setting: Setting; seed: string }) {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const [own, setOwn] = useState('');
  const saving = useSave(drawLot, [placement, trial, trialPeople], () => setOwn(''));
  const { mode, form, ...rest } = setting;
  const repeat = [
    'allocate',
    mode === 'free' ? '--refill' : '',
    `--places ${rest.places}`,
    rest.perOpgave === undefined ? '' : `--per-opgave ${rest.perOpgave}`,
    rest.waitingPlaces === undefined ? '' : `--waiting-places ${rest.waitingPlaces}`,
    `--seed "${seed}"`,
    '--dry-run',
  ].filter(Boolean);
  return (
    <Panel level="h2" title="De loting">
      <div className={styles.fields}>
        <Body1>
          Zaad van de loting: <strong>{seed}</strong>
        </Body1>
        <Caption1 className={styles.note}>
          Hetzelfde zaad geeft dezelfde uitkomst. Iedereen ziet deze proef met dit zaad.
        </Caption1>
        {may && mode === 'all' && (
          <>
            <Field
              label="Eigen zaad"
              hint="Leeg: het zaad wordt geloot. Elke loting blijft hieronder te zien."
            >
              <Input value={own} maxLength={40} onChange={(_, data) => setOwn(data.value)} />
            </Field>
            <Button
              disabledFocusable={saving.busy}
              onClick={() => saving.save({ form, ...rest, ...(own.trim() !== '' && { seed: own }) })}
            >
              {saving.busy ? 'Bezig…' : 'Opnieuw loten'}
            </Button>
            <NotSaved of={saving} />
          </>
        )}
        <Caption1 className={styles.note}>Zo krijgt iemand anders precies deze uitkomst:</Caption1>
        <code className={styles.command}>{repeat.join(' ')}</code>
      </div>
    </Panel>
  );
}
