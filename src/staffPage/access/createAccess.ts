import type { z } from 'zod';
import type { StaffSessions } from '../../storage/staff/sessions.ts';
import type { Me, Nobody, Way } from '../schema/access.ts';
import type { Access, AccessRoute, Asking } from './access.ts';
import { json } from './answers.ts';
import { byKey } from './byKey.ts';
import { isFromPage } from './fromPage.ts';
import type { StaffUser } from './roles.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface AccessOptions {
  sessions: StaffSessions;
  /** Where the page is reached, when it is reached from elsewhere than this machine: `https://…`, without a path. */
  publicOrigin?: string | undefined;
  /** Who comes in by a link that works once: for this machine alone, where requests are for it by name. */
  local?: StaffUser | undefined;
  /** Ms of the real clock. */
  now: () => number;
}

/** Without an account and without the link nobody comes in. */
export function createAccess({ sessions: store, publicOrigin, local, now }: AccessOptions): Access {
  const sessions = createSessions(store, publicOrigin?.startsWith('https:') ?? false, now);
  /** Who asks on this machine may call it by any of its names. */
  const originOf = ({ headers }: Asking) => publicOrigin ?? (headers.host && `http://${headers.host}`);
  const fromPage = (request: Asking) => isFromPage(request, originOf(request));
  const { way, link, routes } = local
    ? { way: 'link' as const, ...byKey(sessions, local) }
    : { way: 'none' as const, link: undefined, routes: [] };
  return {
    userOf: (request) => sessions.userOf(request),
    isFromPage: fromPage,
    routes: [...routes, me(sessions, way), signOut(sessions, fromPage)],
    ...(link !== undefined && { link }),
  };
}

function me(sessions: Sessions, way: z.output<typeof Way>): AccessRoute {
  return {
    method: 'GET',
    path: '/api/beheer/ik',
    async handle(request) {
      const user = await sessions.userOf(request);
      if (!user)
        return json(401, {
          error: 'U bent niet aangemeld. Meld u aan.',
          way,
        } satisfies z.output<typeof Nobody>);
      const { name, roles } = user;
      return json(200, { name, roles: [...roles], way } satisfies z.output<typeof Me>);
    },
  };
}

function signOut(sessions: Sessions, fromPage: (request: Asking) => boolean): AccessRoute {
  return {
    method: 'POST',
    path: '/api/beheer/afmelden',
    async handle(request) {
      if (!fromPage(request)) return NOT_FROM_PAGE;
      return json(200, {}, await sessions.end(request));
    },
  };
}

const NOT_FROM_PAGE = json(403, {
  error: 'Dit verzoek komt niet van de beheerpagina. Laad de pagina opnieuw.',
});
