import type { StaffSessions } from '../../storage/staff/sessions.ts';
import { howToSignIn, signOut, type Way } from '../schema/access.ts';
import { API } from '../schema/endpoint.ts';
import type { Access, AccessRoute, Asking } from './access.ts';
import { accountRoutes, type Outcome } from './accountRoutes.ts';
import { accessRoute, json, NOT_FROM_PAGE } from './answers.ts';
import { byKey } from './byKey.ts';
import { isFromPage } from './fromPage.ts';
import type { Accounts } from './provider.ts';
import type { StaffUser } from './roles.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface AccessOptions {
  sessions: StaffSessions;
  /** Who comes in with their account; absent where there is no account system. */
  accounts?: Accounts | undefined;
  /** Else: who comes in by a link that works once, for this machine alone. */
  local?: StaffUser | undefined;
  /** Told what became of each who wished to come in with an account. */
  remark?: (outcome: Outcome) => Promise<void>;
  /** Ms of the real clock. */
  now: () => number;
}

/** Without accounts and without the link nobody comes in. */
export function createAccess(options: AccessOptions): Access {
  const { accounts, now } = options;
  const origin = accounts?.publicOrigin;
  const sessions = createSessions(options.sessions, origin?.startsWith('https:') ?? false, now);
  /** Who asks on this machine may call it by any of its names. */
  const originOf = ({ headers }: Asking) => origin ?? (headers.host && `http://${headers.host}`);
  const fromPage = (request: Asking) => isFromPage(request, originOf(request));
  const { way, link, routes } = waysIn(options, sessions, fromPage);
  return {
    userOf: (request) => sessions.userOf(request),
    isFromPage: fromPage,
    routes: [...routes, signingIn(way), signingOut(sessions, fromPage)],
    ...(link !== undefined && { link }),
  };
}

interface WaysIn {
  way: Way;
  link?: string;
  routes: AccessRoute[];
}

function waysIn(
  { accounts, local, remark = () => Promise.resolve(), now }: AccessOptions,
  sessions: Sessions,
  fromPage: (request: Asking) => boolean,
): WaysIn {
  if (accounts)
    return { way: 'account', routes: accountRoutes(accounts, { sessions, fromPage, remark, now }) };
  return local ? { way: 'link', ...byKey(sessions, local) } : { way: 'none', routes: [] };
}

/** Tells who is not signed in how to. */
function signingIn(way: Way): AccessRoute {
  return accessRoute('GET', API + howToSignIn.path, () => Promise.resolve(json(200, { way })));
}

function signingOut(sessions: Sessions, fromPage: (request: Asking) => boolean): AccessRoute {
  return accessRoute('POST', API + signOut.path, async (request) =>
    fromPage(request) ? json(200, {}, await sessions.end(request)) : NOT_FROM_PAGE,
  );
}
