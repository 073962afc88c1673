import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { signInByTeams } from '../../../src/staffPage/schema/access.ts';
import { me } from '../../../src/staffPage/schema/me.ts';
import { call } from './call.ts';
import { askAgain } from './queries.ts';
import { isFramed, teamsToken } from './teams.ts';

const NO_TOKEN =
  'Teams zegt niet wie u bent. Sluit dit tabblad, open het opnieuw, of open de pagina in uw browser.';

async function signIn(): Promise<void> {
  const token = await teamsToken();
  if (token === undefined) throw new Error(NO_TOKEN);
  await call(signInByTeams, { token });
  await askAgain(me);
}

/** Signs in with what Teams says, once by itself; nothing outside a frame. */
export function useSignInByTeams(): { busy: boolean; error: string | undefined; again: () => void } {
  const { mutate, isIdle, isPending, error } = useMutation({ mutationFn: signIn, networkMode: 'always' });
  useEffect(() => {
    if (isFramed) mutate();
  }, [mutate]);
  return { busy: isFramed && (isIdle || isPending), error: error?.message, again: () => mutate() };
}
