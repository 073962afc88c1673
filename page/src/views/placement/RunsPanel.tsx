import { Badge, Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { recheck } from '../../../../src/staffPage/schema/placing.ts';
import type { Placement } from '../../../../src/staffPage/schema/placement.ts';
import { useAsked } from '../../frame/queries.ts';
import { dutchMoment } from '../../parts/dates.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Failed } from '../../parts/states.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** Every division and every lot that was drawn, and whether the same comes out when it is done again. */
export function RunsPanel({ form, runs }: Placement) {
  const styles = useStyles();
  const [checking, setChecking] = useState(false);
  const asked = useAsked(recheck, { form }, { enabled: checking });
  if (runs.length === 0) return null;
  const checked = checking ? asked.data?.runs : undefined;
  return (
    <Panel level="h2" title="Verdelingen en lotingen">
      <Body1>Elke verdeling is bewaard met het zaad en de invoer, zonder namen.</Body1>
      <ul className={styles.list}>
        {(checked ?? runs).map(({ at, dryRun, mode, places, people, seed, same }) => (
          <li key={at + seed} className={styles.row}>
            <span>{dutchMoment(at)}</span>
            <Badge appearance={dryRun ? 'outline' : 'filled'} color={dryRun ? 'informative' : 'brand'}>
              {dryRun ? 'loting' : mode === 'free' ? 'vrije plaatsen' : 'verdeling'}
            </Badge>
            <Caption1 className={styles.soft}>
              {places} plaatsen, {people} aanmeldingen, zaad {seed}
            </Caption1>
            {checked && (
              <Badge appearance="tint" color={same === false ? 'danger' : 'success'}>
                {same === undefined ? 'eerdere regel' : same ? 'klopt' : 'klopt niet'}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      <Button
        disabledFocusable={asked.isFetching}
        onClick={() => (checking ? void asked.refetch() : setChecking(true))}
      >
        {asked.isFetching ? 'Bezig met narekenen…' : 'Narekenen'}
      </Button>
    </Panel>
  );
}
