import type { AccessRoute } from './access.ts';
import { accessRoute, refused, toPage } from './answers.ts';
import { createOneTimeKey } from './oneTimeKey.ts';
import type { StaffUser } from './roles.ts';
import type { Sessions } from './sessions.ts';

const PATH = '/beheer/sleutel';

/**
 * The way in on this machine, without accounts: a link that works once.
 * @param user who comes in by it
 */
export function byKey(sessions: Sessions, user: StaffUser): { link: string; routes: AccessRoute[] } {
  const once = createOneTimeKey();
  const route = accessRoute('GET', PATH, async (request) => {
    const shown = new URL(request.url, 'http://localhost').searchParams.get('s') ?? '';
    if (once.use(shown)) return toPage('/beheer', [await sessions.begin(user, false)]);
    return (await sessions.userOf(request)) ? toPage('/beheer') : refused('link');
  });
  return { link: `${PATH}?s=${once.key}`, routes: [route] };
}
