import { Badge, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import { useState } from 'react';
import { messages, resendMessage } from '../../../../src/staffPage/schema/messages.ts';
import { one } from '../../../../src/staffPage/schema/registrations.ts';
import type { Message, State } from '../../../../src/staffPage/schema/messages.ts';
import { useMay } from '../../frame/me.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { DutchDate } from '../../parts/dates.tsx';
import { NotSaved, useSave } from '../../parts/saving.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  badge: { flexShrink: 0, minWidth: '104px' },
  what: {
    flex: '1 1 260px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  more: { color: tokens.colorNeutralForeground2 },
});

const COLORS: Record<State, BadgeProps['color']> = {
  waiting: 'informative',
  sent: 'success',
  failed: 'danger',
  dead: 'danger',
  unknown: 'warning',
};

/** What can be sent once more. */
const LOST: readonly State[] = ['failed', 'dead', 'unknown'];

/** Messages one by one, with their state; those that did not arrive can be sent again. */
export function MessageList({ messages: shown }: { messages: readonly Message[] }) {
  const styles = useStyles();
  const may = useMay('secretariaat');
  const [doubtful, setDoubtful] = useState<Message>();
  const saving = useSave(resendMessage, [messages, one]);
  const resend = (message: Message) =>
    message.state === 'unknown' ? setDoubtful(message) : saving.save({ key: message.key });
  return (
    <>
      <NotSaved of={saving} />
      <ul className={styles.list} aria-label="Berichten">
        {shown.map((message) => (
          <li key={message.key} className={styles.item}>
            <Badge className={styles.badge} appearance="tint" color={COLORS[message.state]}>
              {message.stateName}
            </Badge>
            <div className={styles.what}>
              <Body1Strong>
                {[message.kind, message.event, message.number].filter(Boolean).join(' · ')}
              </Body1Strong>
              <Caption1 className={styles.more}>
                <Story of={message} />
              </Caption1>
            </div>
            {may && LOST.includes(message.state) && (
              <Button
                disabledFocusable={saving.busy}
                aria-label={`Opnieuw versturen: ${message.kind} ${message.number ?? ''}`}
                onClick={() => resend(message)}
              >
                Opnieuw versturen
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doubtful !== undefined}
        title="Toch opnieuw versturen?"
        yes="Opnieuw versturen"
        onClose={() => setDoubtful(undefined)}
        onYes={() => {
          if (doubtful) saving.save({ key: doubtful.key });
          setDoubtful(undefined);
        }}
      >
        Dit bericht is misschien al aangekomen. Dan krijgt de ontvanger het twee keer.
      </ConfirmDialog>
    </>
  );
}

/** When something last happened with it, and why it is not there. */
function Story({ of: { state, notBefore, attempts, reason, updated } }: { of: Message }) {
  if (state === 'waiting' && notBefore !== undefined)
    return (
      <>
        wordt verstuurd vanaf <DutchDate value={notBefore} style="short" time />
      </>
    );
  return (
    <>
      <DutchDate value={updated} style="short" time />
      {attempts > 1 && `, na ${attempts} pogingen`}
      {reason !== undefined && `, reden: ${reason}`}
    </>
  );
}
