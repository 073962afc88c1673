import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { MOST_TICKED } from '../../../../src/staffPage/schema/registrationList.ts';
import type { Row } from '../../../../src/staffPage/schema/registrationList.ts';
import { useWide } from '../../frame/wide.ts';
import type { Ticking } from './ticking.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
  },
  count: { '&:empty': { position: 'absolute' } },
});

interface Props {
  ticking: Ticking;
  rows: readonly Row[];
  total: number;
}

/** How many are ticked, and the ways to tick more at once. */
export function Ticks({ ticking, rows, total }: Props) {
  const styles = useStyles();
  const wide = useWide();
  const { count, everything, full, tick, tickEverything, untick } = ticking;
  const page = Object.fromEntries(rows.map(({ number }) => [number, true as const]));
  return (
    <div className={styles.row}>
      <Body1Strong role="status" className={styles.count}>
        {count > 0 && ticked(count, total, everything)}
      </Body1Strong>
      {full && <Body1>Meer dan {MOST_TICKED} kan niet. Kies dan alles wat is gevonden.</Body1>}
      {!wide && !everything && (
        <Button size="small" onClick={() => tick((old) => ({ ...old, ...page }))}>
          Vink deze bladzijde aan
        </Button>
      )}
      {count > 0 && !everything && count < total && (
        <Button size="small" onClick={tickEverything}>
          {`Vink alle ${total.toLocaleString('nl-NL')} aan`}
        </Button>
      )}
      {count > 0 && (
        <Button size="small" onClick={untick}>
          Niets aanvinken
        </Button>
      )}
    </div>
  );
}

function ticked(count: number, total: number, everything: boolean): string {
  const written = count.toLocaleString('nl-NL');
  return everything || count === total ? `Alle ${written} aangevinkt` : `${written} aangevinkt`;
}
