import { Badge, Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { one, resend } from '../../../../src/staffPage/schema/registrations.ts';
import type { Whole } from '../../../../src/staffPage/schema/registrations.ts';
import { DutchDate } from '../../parts/dates.tsx';
import { NotSaved, useSave } from '../../parts/saving.tsx';
import { Part } from '../../parts/Facts.tsx';

type Deliveries = Whole['deliveries'];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const COLORS = {
  sent: 'success',
  waiting: 'informative',
  failed: 'danger',
  dead: 'danger',
  unknown: 'warning',
} as const;

/** The messages about one registration, and sending one again that did not arrive. */
export function Messages({ deliveries, mayChange }: { deliveries: Deliveries; mayChange: boolean }) {
  const styles = useStyles();
  const saving = useSave(resend, [one]);
  return (
    <Part title="Berichten">
      {deliveries.length === 0 && <Body1>Er zijn geen berichten.</Body1>}
      <ul className={styles.list}>
        {deliveries.map(({ key, kind, event, state, stateName, reason, notBefore, updated }) => (
          <li key={key} className={styles.line}>
            <Badge appearance="tint" color={COLORS[state]}>
              {stateName}
            </Badge>
            <span>
              {event} ({kind})
            </span>
            <Caption1>
              {state === 'waiting' && notBefore !== undefined ? (
                <>
                  pas vanaf <DutchDate value={notBefore} style="short" time />
                </>
              ) : (
                <DutchDate value={updated} style="short" time />
              )}
              {reason !== undefined && `: ${reason}`}
            </Caption1>
            {mayChange && ['failed', 'dead', 'unknown'].includes(state) && (
              <Button size="small" disabledFocusable={saving.busy} onClick={() => saving.save({ key })}>
                Opnieuw versturen
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NotSaved of={saving} />
    </Part>
  );
}
