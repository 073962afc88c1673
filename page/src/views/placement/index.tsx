import {
  Button,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { placement, trial } from '../../../../src/staffPage/schema/placement.ts';
import type { Placement } from '../../../../src/staffPage/schema/placement.ts';
import { setInAddress, useKept } from '../../frame/address.ts';
import { useAsked } from '../../frame/queries.ts';
import { useDebounced } from '../../parts/debounced.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Definite } from './Definite.tsx';
import { LotPanel } from './LotPanel.tsx';
import { MessagesPanel } from './MessagesPanel.tsx';
import { Outcome } from './Outcome.tsx';
import { People } from './People.tsx';
import { RunsPanel } from './RunsPanel.tsx';
import { useSetting } from './setting.ts';
import { SettingPanel } from './SettingPanel.tsx';

const useStyles = makeStyles({
  whole: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 300px) minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr',
    gridTemplateAreas: '"setting outcome" "lot outcome"',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@media (max-width: 1099px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      gridTemplateAreas: '"setting" "outcome" "lot"',
    },
  },
  setting: { gridArea: 'setting' },
  lot: { gridArea: 'lot' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    gridArea: 'outcome',
  },
});

/** Nothing filled in. */
const AFRESH = { plaatsen: '', per: '', wacht: '' };

/** The letter's rule made visible: what would happen, why, and making it definite. */
export default function PlacementView() {
  const [form, setForm] = useKept('form');
  const asked = useAsked(placement, { ...(form !== '' && { form }) });
  const { data } = asked;
  const choose = (id: string) => {
    setInAddress({ ...AFRESH, wat: '', zoek: '' });
    setForm(id);
  };
  return (
    <>
      <Heading title="Plaatsing">
        {data && data.forms.length > 1 && (
          <Select aria-label="Formulier" value={data.form} onChange={(_, { value }) => choose(value)}>
            {data.forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Heading>
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Loading />}
      {data?.people === 0 && (
        <Empty title="Er is nog niets te verdelen">
          Zodra zich iemand aanmeldt, ziet u hier wat er zou gebeuren.
        </Empty>
      )}
      {data && data.people > 0 && <Dividing key={data.form} {...data} />}
    </>
  );
}

function Dividing(data: Placement) {
  const styles = useStyles();
  const filled = useSetting(data);
  const setting = useDebounced(filled.setting);
  const asked = useAsked(trial, setting);
  const outdated = setting !== filled.setting || asked.isFetching;
  const { free = 0, divided } = data;
  return (
    <div className={styles.whole}>
      <div className={styles.setting}>
        <SettingPanel placement={data} filled={filled} />
      </div>
      <div className={styles.lot}>{asked.data && <LotPanel setting={setting} seed={asked.data.seed} />}</div>
      <div className={styles.column}>
        {divided && free > 0 && (
          <MessageBar intent="warning">
            <MessageBarBody>
              {free === 1 ? 'Er is 1 plaats vrij' : `Er zijn ${free} plaatsen vrij`} van de laatste verdeling.{' '}
              {data.waiting > 0 ? 'Hieronder ziet u wie opschuift.' : 'Niemand wacht op een plaats.'}
            </MessageBarBody>
          </MessageBar>
        )}
        {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
        {asked.isError && (
          <div>
            <Button onClick={() => setInAddress(AFRESH)}>Terug naar de aantallen van het begin</Button>
          </div>
        )}
        {asked.isPending && <Loading label="Bezig met verdelen" />}
        {asked.data && !asked.isError && (
          <>
            <Outcome placement={data} trial={asked.data} />
            <Definite placement={data} setting={setting} trial={asked.data} outdated={outdated} />
            {outdated && <Spinner size="tiny" label="Bezig met verdelen" />}
            <People placement={data} setting={setting} trial={asked.data} />
          </>
        )}
        <MessagesPanel form={data.form} />
        <RunsPanel {...data} />
      </div>
    </div>
  );
}
