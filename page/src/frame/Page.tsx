import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { me } from '../../../src/staffPage/schema/me.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { CallFailed } from './call.ts';
import { Frame } from './Frame.tsx';
import { SignedIn } from './me.ts';
import { queries, useAsked } from './queries.ts';
import { SignIn } from './SignIn.tsx';
import { useTheme } from './theme.ts';

const useStyles = makeStyles({ whole: { height: '100dvh', '@media print': { height: 'auto' } } });

/** The whole page: its theme, what it asks, who is signed in. */
export function Page() {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()}>
      <QueryClientProvider client={queries}>
        <div className={styles.whole}>
          <Whoever />
        </div>
      </QueryClientProvider>
    </FluentProvider>
  );
}

function Whoever() {
  const asked = useAsked(me, {});
  if (asked.data) {
    return (
      <SignedIn value={asked.data}>
        <Frame />
      </SignedIn>
    );
  }
  if (asked.isPending) return <Loading />;
  if (asked.error instanceof CallFailed && asked.error.status === 401) return <SignIn />;
  return <Failed error={asked.error} again={() => void asked.refetch()} />;
}
