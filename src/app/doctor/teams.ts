import { createCredentials } from '../../bot/identity.ts';
import { idFaults } from '../../teamsApp/manifest.ts';
import { packagedIds } from '../../teamsApp/package.ts';
import { appIds } from '../appIds.ts';
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { findingsAbout, reasonOf } from './finding.ts';
import type { Finding } from './finding.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Days before its end that a password is worth a word: making a new one takes somebody else's time. */
const SOON = 45;
/** Milliseconds. */
const TIMEOUT = 10_000;

/** Whether Microsoft gives the bot a token. */
export async function token({ MicrosoftAppId, ...config }: Config): Promise<Finding> {
  const { well, unsure, wrong } = findingsAbout('token');
  if (!MicrosoftAppId)
    return unsure('MicrosoftAppId is not set: the bot works on this machine only, and not in Teams.');
  const identity = {
    type: config.MicrosoftAppType,
    appId: MicrosoftAppId,
    ...(config.MicrosoftAppPassword && { password: config.MicrosoftAppPassword }),
    ...(config.MicrosoftAppTenantId && { tenantId: config.MicrosoftAppTenantId }),
  };
  try {
    await createCredentials(identity, createLog('silent')).token();
    return well('Microsoft gives the bot a token.');
  } catch (error) {
    return wrong(
      `Microsoft gives no token (${reasonOf(error)}): check MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType and MicrosoftAppTenantId, and whether this machine may reach login.microsoftonline.com.`,
    );
  }
}

/** Days that are left of the password. */
export function secret(config: Config, now: Date): Finding {
  const { well, unsure, wrong } = findingsAbout('password');
  const ends = config.MicrosoftAppPasswordExpires;
  if (!config.MicrosoftAppPassword) return well('There is no password that can end.');
  if (ends === undefined)
    return unsure(
      'When the password ends can not be seen from here: set MicrosoftAppPasswordExpires to the day that Azure shows.',
    );
  const days = Math.ceil((Date.parse(ends) - now.getTime()) / DAY);
  if (days <= 0)
    return wrong(
      `The password ended on ${ends}: make a new one in Azure and put it in MicrosoftAppPassword.`,
    );
  if (days <= SOON)
    return unsure(
      `The password ends in ${days} days, on ${ends}: make a new one before, and put it in MicrosoftAppPassword.`,
    );
  return well(`The password has ${days} days left.`);
}

/** Who may use the bot. */
export function tenants(config: Config): Finding[] {
  const { well, unsure } = findingsAbout('tenants');
  if (!config.MicrosoftAppId) return [];
  const named = config.ALLOWED_TENANTS.length;
  const old =
    config.MicrosoftAppType === 'MultiTenant'
      ? [
          unsure(
            'MicrosoftAppType is MultiTenant: bots of that kind can not be made any more; a new one is SingleTenant, with ALLOWED_TENANTS for the organisations.',
          ),
        ]
      : [];
  if (named > 0) return [...old, well(`${named} organisations may use the bot.`)];
  if (config.MicrosoftAppTenantId)
    return [
      ...old,
      unsure(
        'Only the organisation of the bot itself may use it: name others in ALLOWED_TENANTS, separated by commas.',
      ),
    ];
  return [
    ...old,
    unsure(
      'Every organisation may use the bot: name those that may in ALLOWED_TENANTS, separated by commas.',
    ),
  ];
}

/** Whether the ids make a package, and whether the one that was made has them. */
export function manifest(config: Config, file: string): Finding[] {
  const { well, unsure, wrong } = findingsAbout('app package');
  if (!config.MicrosoftAppId) return [];
  const ids = appIds(config);
  const faults = idFaults(ids);
  if (faults.length > 0) return faults.map(unsure);
  const made = packagedIds(file);
  if (made === undefined) return [unsure(`${file} was not made yet: npm run -s teams:package makes it.`)];
  const same =
    made.app === (ids.app ?? ids.bot)?.toLowerCase() &&
    made.bot === ids.bot?.toLowerCase() &&
    made.version === ids.version;
  return [
    same
      ? well(`${file} has the ids and the version of this installation.`)
      : wrong(`${file} has other ids or another version: make it anew with npm run -s teams:package.`),
  ];
}

/** Whether Teams can reach the bot, as far as this machine can see. */
export async function endpoint({ PUBLIC_URL }: Config): Promise<Finding> {
  const { well, unsure, wrong } = findingsAbout('endpoint');
  if (PUBLIC_URL === undefined)
    return unsure('PUBLIC_URL is not set, so nobody looked whether Teams can reach the bot.');
  const address = new URL('/api/messages', PUBLIC_URL).href;
  try {
    const { status, body } = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await body?.cancel();
    if (status === 401 || status === 403) return well(`${address} answers, and refuses who shows no token.`);
    return wrong(
      `${address} answers ${status}, not 401: lead that address to the bot, and give the bot its MicrosoftAppId.`,
    );
  } catch (error) {
    return wrong(
      `${address} gives no answer (${reasonOf(error)}): check the name, the certificate and the proxy before the bot.`,
    );
  }
}
