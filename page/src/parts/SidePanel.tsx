import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

const useStyles = makeStyles({
  panel: { width: 'min(640px, 100vw)', '@media print': { display: 'none' } },
  body: { paddingBottom: tokens.spacingVerticalXXL },
  footer: { flexWrap: 'wrap', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  title: string;
  children: ReactNode;
  /** Buttons that stay in sight. */
  footer?: ReactNode;
  /** Something is filled in that the server does not have: closing asks first. */
  unsaved?: boolean;
  close: () => void;
}

/** What is looked at or filled in beside a view. */
export function SidePanel({ title, children, footer, unsaved = false, close }: Props) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const wishToClose = () => (unsaved ? setAsking(true) : close());
  return (
    <OverlayDrawer open position="end" className={styles.panel} onOpenChange={wishToClose}>
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={
            <Button
              appearance="subtle"
              aria-label="Sluiten"
              icon={<DismissRegular />}
              onClick={wishToClose}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
      {footer !== undefined && <DrawerFooter className={styles.footer}>{footer}</DrawerFooter>}
      <ConfirmDialog
        open={asking}
        title="Weet u het zeker?"
        yes="Weggooien"
        onYes={close}
        onClose={() => setAsking(false)}
      >
        Wat u heeft ingevuld, is nog niet bewaard. Sluit u nu, dan is het weg.
      </ConfirmDialog>
    </OverlayDrawer>
  );
}
