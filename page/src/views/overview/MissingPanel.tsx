import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FormOverview } from '../../../../src/staffPage/schema/overview.ts';
import { useKeptList } from '../../frame/address.ts';
import { Panel } from '../../parts/Panel.tsx';
import { TakeMissing } from './TakeMissing.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, columns: '9em auto' },
  networks: { color: tokens.colorNeutralForeground2 },
});

/** The municipalities that nobody signed up from yet, by province: to phone. */
export function MissingPanel({ form, missing, of }: NonNullable<FormOverview['spread']> & { form: string }) {
  const styles = useStyles();
  const [open, setOpen] = useKeptList('provincie');
  const provinces = [...Map.groupBy(missing, ({ province }) => province)];
  return (
    <Panel title="Nog niemand uit deze gemeenten">
      <Body1>
        {missing.length === 0
          ? 'Uit elke gemeente is iemand aangemeld.'
          : `Uit ${missing.length} van de ${of} gemeenten is nog niemand aangemeld.`}
      </Body1>
      {missing.length > 0 && <TakeMissing form={form} missing={missing} />}
      <Accordion
        collapsible
        multiple
        openItems={[...open]}
        onToggle={(_, { openItems }) => setOpen(openItems as string[])}
      >
        {provinces.map(([province, own]) => (
          <AccordionItem key={province} value={province}>
            <AccordionHeader as="h4">
              {province} ({own.length})
            </AccordionHeader>
            <AccordionPanel>
              <TakeMissing form={form} missing={own} province={province} />
              <ul className={styles.list}>
                {own.map(({ code, name, networks }) => (
                  <li key={code}>
                    {name}
                    {networks.length > 0 && (
                      <Caption1 className={styles.networks}> {networks.join(', ')}</Caption1>
                    )}
                  </li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}
