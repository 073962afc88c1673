import { Body1, Button, Spinner, Title2, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  middle: {
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    textAlign: 'center',
  },
});

/** Where a browser signs in, and comes back from. */
const SIGN_IN = '/beheer/aanmelden';

/** What who is not signed in sees. @param busy signing in goes by itself at this moment, as in Teams */
export function SignIn({ busy, message }: { busy: boolean; message: string }) {
  const styles = useStyles();
  return (
    <main className={styles.middle}>
      <Title2 as="h1">Briefwijzer</Title2>
      {busy ? (
        <Spinner label="U wordt aangemeld" />
      ) : (
        <>
          <Body1>{message}</Body1>
          <Button as="a" appearance="primary" size="large" href={SIGN_IN}>
            Aanmelden
          </Button>
        </>
      )}
    </main>
  );
}
