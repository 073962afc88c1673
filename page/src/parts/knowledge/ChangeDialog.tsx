import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Endpoint } from '../../../../src/staffPage/schema/endpoint.ts';
import { keepChange, tryChange } from '../../../../src/staffPage/schema/knowledge.ts';
import type { Change } from '../../../../src/staffPage/schema/knowledge.ts';
import { NotSaved, useSave, useUnsaved } from '../saving.tsx';
import { Unread, useUnread } from '../unread.ts';
import { OutcomeShown } from './OutcomeShown.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  title: string;
  /** What is filled in now; undefined while something is missing. */
  change: Change | undefined;
  /** The fields. */
  children: ReactNode;
  /** Whether it is tried as soon as this opens. */
  atOnce?: boolean;
  /** What shows something else afterwards. */
  outdated: readonly Pick<Endpoint, 'path'>[];
  onKept: () => void;
  onClose: () => void;
}

/** A change of the knowledge: filled in, tried, and kept when its reader has seen what it does. */
export function ChangeDialog({ title, change, children, atOnce, outdated, onKept, onClose }: Props) {
  const styles = useStyles();
  const [seen, setSeen] = useState('');
  const now = JSON.stringify(change);
  const attempt = useSave(tryChange, []);
  const keeping = useSave(keepChange, outdated, onKept);
  const { isUnread, tell } = useUnread();
  const isSeen = !isUnread && seen === now && attempt.answer !== undefined && !attempt.busy;
  const id = isSeen ? attempt.answer?.id : undefined;
  useUnsaved(true);

  const look = () => {
    if (change === undefined || isUnread) return;
    keeping.reset();
    setSeen(now);
    attempt.save({ change });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (!atOnce || begun.current) return;
    begun.current = true;
    look();
  });

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Unread value={tell}>{children}</Unread>
            {attempt.busy && (
              <Spinner label="Briefwijzer probeert het uit en stelt de bekende vragen opnieuw. Dat duurt tot een minuut." />
            )}
            <NotSaved of={attempt} />
            {isSeen && <OutcomeShown {...attempt.answer!} />}
            <NotSaved of={keeping} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>Annuleren</Button>
            {id === undefined || keeping.error?.status === 409 ? (
              <Button
                appearance="primary"
                disabledFocusable={change === undefined || isUnread || attempt.busy}
                onClick={look}
              >
                {attempt.busy ? 'Bezig…' : 'Bekijk wat er verandert'}
              </Button>
            ) : (
              <Button
                appearance="primary"
                disabledFocusable={keeping.busy}
                onClick={() => keeping.save({ id })}
              >
                {keeping.busy ? 'Bezig…' : 'Bewaren'}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
