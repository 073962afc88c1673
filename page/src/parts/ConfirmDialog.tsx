import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  open: boolean;
  title: string;
  /** What happens then, and whether it can be undone. */
  children: ReactNode;
  /** What the button that does it says. */
  yes: string;
  busy?: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** "Weet u het zeker?" before what can't be taken back easily. */
export function ConfirmDialog({ open, title, children, yes, busy = false, onYes, onClose }: Props) {
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Nee, terug</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={onYes}>
              {busy ? 'Bezig…' : yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
