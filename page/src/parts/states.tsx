import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Subtitle1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  middle: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** It is on its way. */
export function Loading({ label = 'Bezig met laden' }: { label?: string }) {
  return (
    <div className={useStyles().middle}>
      <Spinner label={label} />
    </div>
  );
}

/** It could not be had: why, and a way to try again. */
export function Failed({ error, again }: { error: Error | null; again: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{error?.message ?? 'Er ging iets mis.'}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={again}>Opnieuw proberen</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** There is nothing: what that means, and what can be done. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={useStyles().middle}>
      <Subtitle1>{title}</Subtitle1>
      {children !== undefined && <Body1>{children}</Body1>}
      {action}
    </div>
  );
}
