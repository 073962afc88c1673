import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NotSaved, type Saving } from './saving.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Over the page, until it is closed. */
export function OpenDialog({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>{children}</DialogSurface>
    </Dialog>
  );
}

/** What is filled in and then kept, inside a dialog: fields, why it was not kept, and the two ways out. */
export function SaveBody({
  title,
  saving,
  onSave,
  onClose,
  children,
}: {
  title: ReactNode;
  saving: Pick<Saving<never, unknown>, 'error' | 'again' | 'busy'>;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.fields}>
        {children}
        <NotSaved of={saving} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Terug</Button>
        <Button appearance="primary" disabledFocusable={saving.busy} onClick={onSave}>
          {saving.busy ? 'Bezig…' : 'Vastleggen'}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
