import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { FormOverview } from '../../../../src/staffPage/schema/overview.ts';
import { Bars } from '../../parts/Bars.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Days } from './Days.tsx';
import { MissingPanel } from './MissingPanel.tsx';

const useStyles = makeStyles({
  panels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  note: { display: 'block', marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

/** How it stands with one form. */
export function FormPanels(form: FormOverview & { today: string }) {
  const styles = useStyles();
  const { statuses, choice, spread } = form;
  const filtered = (name: string, value: string) =>
    `aanmeldingen?form=${form.form}&${name}=${encodeURIComponent(value)}`;
  return (
    <div className={styles.panels}>
      <Panel title="Per status">
        <Bars
          bars={statuses.map(({ status, name, count }) => ({
            ...{ key: status, count },
            name: <PageLink to={filtered('status', status)}>{name}</PageLink>,
          }))}
        />
      </Panel>
      <Panel title="Per dag">
        <Days {...form} />
      </Panel>
      {choice && (
        <Panel title={`Per ${choice.label}`}>
          <Bars
            bars={choice.items.map(({ code, name, count, second }) => ({
              ...{ key: code, count, more: second, value: `${count} + ${second}` },
              name: <PageLink to={filtered('opgave', code)}>{name}</PageLink>,
            }))}
          />
          <Caption1 className={styles.note}>Eerste keus + tweede keus.</Caption1>
        </Panel>
      )}
      {spread && (
        <Panel title="Per provincie">
          <Bars
            bars={spread.provinces.map(({ name, count, gemeenten, of }) => ({
              ...{ key: name, count: gemeenten / of, value: `${count} uit ${gemeenten} van ${of}` },
              name: <PageLink to={filtered('provincie', name)}>{name}</PageLink>,
            }))}
            of={1}
          />
          <Caption1 className={styles.note}>Mensen, uit hoeveel van de gemeenten.</Caption1>
        </Panel>
      )}
      {spread && (
        <Panel title="Per netwerk">
          <Bars
            bars={spread.networks.map(({ name, count, gemeenten, of }) => ({
              ...{ key: name, name, count: gemeenten / of, value: `${count} uit ${gemeenten} van ${of}` },
            }))}
            of={1}
          />
        </Panel>
      )}
      {spread && <MissingPanel form={form.form} {...spread} />}
    </div>
  );
}
