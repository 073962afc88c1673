import { Body1, Button, Spinner, Title2, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { howToSignIn, REFUSALS } from '../../../src/staffPage/schema/access.ts';
import type { RefusalCode, Way } from '../../../src/staffPage/schema/access.ts';
import { me } from '../../../src/staffPage/schema/me.ts';
import { ROOT, useAddress } from './address.ts';
import { askAgain, useAsked } from './queries.ts';
import { useSignInByTeams } from './signInByTeams.ts';
import { isFramed } from './teams.ts';

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
  said: { maxWidth: '60ch', textAlign: 'center' },
});

/** What is said to who is not signed in, by how they can be. */
const SAID: Record<Way, string> = {
  account: 'Meld u aan met uw account van de VNG.',
  link: 'Open de link die het programma toonde toen het startte. Die link werkt één keer.',
  none: 'Aanmelden is hier nog niet ingesteld. Vraag uw beheerder om dat te doen.',
};

/** What who is not signed in sees. In Teams signing in goes by itself. */
export function SignIn() {
  const styles = useStyles();
  const how = useAsked(howToSignIn, {});
  const byTeams = useSignInByTeams();
  const { query } = useAddress();
  const way = how.data?.way;
  const code = query.get('aanmelden') ?? '';
  const refused = code in REFUSALS ? REFUSALS[code as RefusalCode] : undefined;
  const busy = way === undefined ? how.isPending : way === 'account' && byTeams.busy;
  useEffect(() => {
    document.title = 'Aanmelden – Briefwijzer';
  }, []);

  return (
    <main className={styles.middle}>
      <Title2 as="h1">Briefwijzer</Title2>
      {busy ? (
        <Spinner label="U wordt aangemeld" />
      ) : (
        <>
          <Body1 className={styles.said} role="status">
            {byTeams.error ?? refused ?? how.error?.message ?? SAID[way ?? 'none']}
          </Body1>
          {way === undefined || way === 'link' ? (
            <Button onClick={() => void Promise.all([how.refetch(), askAgain(me)])}>Opnieuw proberen</Button>
          ) : (
            way === 'account' && <ByAccount another={refused !== undefined} again={byTeams.again} />
          )}
        </>
      )}
    </main>
  );
}

/** In a browser by the organisation's own page, and back to where one was; in Teams once more. */
function ByAccount({ another, again }: { another: boolean; again: () => void }) {
  if (isFramed) return <Button onClick={again}>Opnieuw proberen</Button>;
  const { pathname, search } = window.location;
  const asked = new URLSearchParams({
    naar: another ? pathname : pathname + search,
    ...(another && { kies: '1' }),
  });
  return (
    <Button as="a" appearance="primary" size="large" href={`${ROOT}/aanmelden?${asked.toString()}`}>
      Aanmelden
    </Button>
  );
}
