import { REFUSALS, signInByTeams, type RefusalCode } from '../schema/access.ts';
import { API } from '../schema/endpoint.ts';
import type { AccessRoute, Asking } from './access.ts';
import {
  accessRoute,
  json,
  NOT_FROM_PAGE,
  refused,
  toPage,
  type AccessAnswer,
  type AccessRequest,
} from './answers.ts';
import { forgetBegun, fromProvider, toProvider } from './byAccount.ts';
import { admissionInTeams } from './byTeams.ts';
import type { Admission } from './claims.ts';
import { createProvider, type Accounts } from './provider.ts';
import type { Sessions } from './sessions.ts';

/** What became of somebody's wish to come in. */
export type Outcome = 'admitted' | RefusalCode;

export interface AccountParts {
  sessions: Sessions;
  fromPage: (request: Asking) => boolean;
  /** Told of every outcome; holds no personal data. */
  remark: (outcome: Outcome) => Promise<void>;
  now: () => number;
}

/** The ways in with an account: in a browser by way of the provider, in Teams with what Teams says. */
export function accountRoutes(accounts: Accounts, parts: AccountParts): AccessRoute[] {
  const provider = createProvider(accounts);
  const { sessions, fromPage, remark, now } = parts;

  async function outcomeOf(admission: Admission): Promise<void> {
    await remark('user' in admission ? 'admitted' : admission.refused);
  }

  async function begin(request: AccessRequest): Promise<AccessAnswer> {
    return toProvider(request, provider).catch(async () => {
      await remark('storing');
      return refused('storing');
    });
  }

  async function comeBack(request: AccessRequest): Promise<AccessAnswer> {
    const { admission, to } = await fromProvider(request, provider);
    await outcomeOf(admission);
    const done = forgetBegun(provider);
    return 'user' in admission
      ? toPage(to, [done, await sessions.begin(admission.user, false)])
      : refused(admission.refused, [done]);
  }

  async function inTeams(request: AccessRequest): Promise<AccessAnswer> {
    if (!fromPage(request)) return NOT_FROM_PAGE;
    const { data } = signInByTeams.request.safeParse(request.body);
    const admission: Admission = data
      ? await admissionInTeams(data.token, provider, now())
      : { refused: 'bewijs' };
    await outcomeOf(admission);
    if ('user' in admission) return json(200, {}, [await sessions.begin(admission.user, true)]);
    return json(admission.refused === 'storing' ? 503 : 403, { error: REFUSALS[admission.refused] });
  }

  return [
    accessRoute('GET', '/beheer/aanmelden', begin),
    accessRoute('GET', '/beheer/aangemeld', comeBack),
    accessRoute('POST', API + signInByTeams.path, inTeams),
  ];
}
