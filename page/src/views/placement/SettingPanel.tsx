import { Field, Radio, RadioGroup, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { Placement } from '../../../../src/staffPage/schema/placement.ts';
import { useMay } from '../../frame/me.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { Filled } from './setting.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  limits: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 150px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
});

/** What is to be divided: everything here shows at once what would happen. */
export function SettingPanel({ placement, filled }: { placement: Placement; filled: Filled }) {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const { setting, limits, set } = filled;
  const { choice, items } = placement;
  const each = limits ? '' : (setting.perOpgave ?? '');
  const limitOf = (code: string) => limits?.get(code) ?? '0';
  const setLimit = (code: string, most: string) =>
    set({
      per: items
        .map((one) => `${one.code}=${(one.code === code ? most : limitOf(one.code)) || '0'}`)
        .join(','),
    });
  return (
    <Panel level="h2" title="Wat verdeelt u?">
      <div className={styles.fields}>
        {placement.divided && (
          <Field label="Wat">
            <RadioGroup
              value={setting.mode}
              onChange={(_, data) => set({ mode: data.value === 'free' ? 'free' : 'all' })}
            >
              <Radio value="free" label="Wat vrij is: iedereen met een plaats houdt die" />
              <Radio value="all" label="Alles opnieuw: mensen kunnen hun plaats verliezen" />
            </RadioGroup>
          </Field>
        )}
        <NumberField
          label="Plaatsen in totaal"
          value={String(setting.places)}
          onChange={(places) => set({ places })}
          required
        />
        {!limits && items.length > 1 && (
          <NumberField
            label={`Hoogstens per ${choice}`}
            hint="Leeg is geen grens."
            value={each}
            onChange={(per) => set({ per })}
          />
        )}
        {items.length > 1 && (
          <Switch
            label={`Per ${choice} een ander aantal`}
            checked={limits !== undefined}
            onChange={(_, { checked }) =>
              set({
                per: checked ? items.map(({ code }) => `${code}=${each || setting.places}`).join(',') : '',
              })
            }
          />
        )}
        {limits && (
          <div className={styles.limits}>
            {items.map(({ code, name }) => (
              <NumberField
                key={code}
                label={`${code}. ${name}`}
                value={limitOf(code)}
                onChange={(most) => setLimit(code, most)}
              />
            ))}
          </div>
        )}
        <NumberField
          label="Lengte van de wachtlijst"
          hint="Leeg is geen grens. Wie er niet op past, krijgt bericht dat er geen plaats is."
          value={String(setting.waitingPlaces ?? '')}
          onChange={(wacht) => set({ wacht })}
        />
        {!may && <span>U kunt alles uitproberen. Alleen het secretariaat kan definitief verdelen.</span>}
      </div>
    </Panel>
  );
}
