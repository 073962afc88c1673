import { z } from 'zod';
import { address, isRealDay, list, moment, optional, port, withDefault } from './variables.ts';

const Environment = z
  .object({
    PORT: port('3978'),
    PLAYGROUND_PORT: port('56150'),
    HOST: withDefault('127.0.0.1'),
    DATABASE_URL: withDefault('sqlite:data/briefwijzer.db').refine(
      (text) => /^(sqlite:.|postgres(ql)?:\/\/.)/.test(text),
      {
        error: 'must be sqlite:FILE or postgres://…',
      },
    ),
    KNOWLEDGE_DIR: withDefault('knowledge'),
    TODAY: optional.refine((text) => text === undefined || (moment.test(text) && isRealDay(text)), {
      error: 'must be an ISO date or date-time that exists, such as 2018-03-20 or 2018-03-20T09:30+01:00',
    }),
    LOG_LEVEL: withDefault('info').pipe(
      z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'must be trace, debug, info, warn, error, fatal or silent',
      }),
    ),
    MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], {
      error: 'must be MultiTenant, SingleTenant or UserAssignedMSI',
    }),
    MicrosoftAppId: optional,
    MicrosoftAppPassword: optional,
    MicrosoftAppTenantId: optional,
    MicrosoftAppPasswordExpires: optional.refine(
      (text) => text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text)),
      { error: 'must be an ISO date that exists, such as 2027-05-31' },
    ),
    TEAMS_APP_ID: optional,
    PUBLIC_URL: address('the https address that Teams reaches the bot at', ['https:']),
    ALLOWED_CHANNELS: list.transform((channels) => (channels.length > 0 ? channels : ['msteams'])),
    ALLOWED_TENANTS: list,
    DANGEROUSLY_ALLOW_UNAUTHENTICATED: withDefault('false').pipe(
      z.enum(['true', 'false'], { error: 'must be true or false' }),
    ),
    KEEP_UNANSWERED: withDefault('true').pipe(z.enum(['true', 'false'], { error: 'must be true or false' })),
    SERVICE_HOSTS: list,
    BotOpenIdMetadata: address('an http(s) address', ['http:', 'https:']),
    OAuthApiEndpoint: address('an http(s) address', ['http:', 'https:']),
    SMTP_URL: address('smtp://… or smtps://…', ['smtp:', 'smtps:']),
    MAIL_FOLDER: withDefault('mail'),
    MAIL_FROM: optional,
    SECRETARIAT_MAIL: optional,
    STAFF_NAME: optional,
    SECRETARIAT_ACCOUNTS: list,
    STAFF_APP_ID: optional,
    STAFF_APP_PASSWORD: optional,
    STAFF_TENANTS: list,
    STAFF_ISSUER: address('an http(s) address, with {tenant} where the id of the organisation stands', [
      'http:',
      'https:',
    ]),
    METRICS_TOKEN: optional.refine((text) => text === undefined || /^[\w.~+/=-]{20,}$/.test(text), {
      error: 'must be a Bearer token of 20 characters or more: letters, digits and . _ ~ + / = -',
    }),
    WEBHOOK_URL: address('an http(s) address', ['http:', 'https:']),
    WEBHOOK_SECRET: optional,
    WEBHOOK_TOKEN: optional.refine((text) => text === undefined || /^[A-Za-z0-9._~+/-]+=*$/.test(text), {
      error: 'must be a Bearer token: letters, digits and . _ ~ + / - alone',
    }),
    WEBHOOK_SOURCE: optional.refine(
      (text) => text === undefined || /^(\d{20}|urn:[a-z0-9][a-z0-9-]+:\S+|https:\/\/[^\s@]+)$/i.test(text),
      { error: 'must be an OIN of 20 digits, a URN, or the https address of this installation' },
    ),
  })
  .superRefine((env, context) => {
    const fault = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (!env.MicrosoftAppId && !isLoopback(env.HOST) && env.DANGEROUSLY_ALLOW_UNAUTHENTICATED !== 'true') {
      fault(
        'MicrosoftAppId',
        `is missing, so anyone could write to the bot: set it, or listen on a loopback HOST (now ${env.HOST})`,
      );
    }
    if (env.ALLOWED_CHANNELS.includes('emulator')) {
      fault(
        'ALLOWED_CHANNELS',
        'names emulator, which is taken on a loopback HOST without MicrosoftAppId, and never else',
      );
    }
    if (env.MicrosoftAppId && env.MicrosoftAppType !== 'UserAssignedMSI' && !env.MicrosoftAppPassword) {
      fault('MicrosoftAppPassword', 'is missing; it goes with MicrosoftAppId');
    }
    if (env.MicrosoftAppId && env.MicrosoftAppType !== 'MultiTenant' && !env.MicrosoftAppTenantId) {
      fault('MicrosoftAppTenantId', `is missing; ${env.MicrosoftAppType} needs it`);
    }
    if (env.STAFF_APP_ID && !env.STAFF_APP_PASSWORD) {
      fault('STAFF_APP_PASSWORD', 'is missing; it goes with STAFF_APP_ID');
    }
    if (isSentOpenly(env.STAFF_ISSUER)) {
      fault('STAFF_ISSUER', 'must be https: who comes in is decided there (http only to this machine)');
    }
    if (env.SMTP_URL && !env.MAIL_FROM) fault('MAIL_FROM', 'is missing; it goes with SMTP_URL');
    if (env.WEBHOOK_URL && !env.WEBHOOK_SECRET) {
      fault('WEBHOOK_SECRET', 'is missing; it goes with WEBHOOK_URL');
    }
    const hook = env.WEBHOOK_URL && URL.canParse(env.WEBHOOK_URL) ? new URL(env.WEBHOOK_URL) : undefined;
    if (isSentOpenly(env.WEBHOOK_URL)) {
      fault(
        'WEBHOOK_URL',
        'must be https: what is sent there holds personal data (http only to this machine)',
      );
    }
    if (hook && (hook.username || hook.password)) {
      fault('WEBHOOK_URL', 'must hold no name or password: set WEBHOOK_TOKEN');
    }
  });

/** Every variable that is read. */
export const VARIABLES = Object.keys(Environment.shape);

/** The environment of the bot, read once. See `.env.example` for what each variable means. */
export type Config = Readonly<z.output<typeof Environment>>;

/** The environment can't be used; the message names every problem, and no value that may be a secret. */
export class BadConfig extends Error {
  override name = 'BadConfig';
}

/** Bots of the kind MultiTenant can't be made any more; one that has an id and no tenant of its own can be no other. */
function appType(env: Record<string, string | undefined>): string {
  const isSet = (name: string) => Boolean(env[name]?.trim());
  if (isSet('MicrosoftAppType')) return env.MicrosoftAppType!.trim();
  return isSet('MicrosoftAppId') && !isSet('MicrosoftAppTenantId') ? 'MultiTenant' : 'SingleTenant';
}

/**
 * Reads the environment.
 * @throws BadConfig naming every variable that is wrong
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = Environment.safeParse({ ...env, MicrosoftAppType: appType(env) });
  if (read.success) return Object.freeze(read.data);
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new BadConfig(['The environment is not right (see .env.example):', ...faults].join('\n'));
}

/** @returns whether only this machine can reach the address */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** @returns whether others on the network read along with what is sent to an address */
function isSentOpenly(address: string | undefined): boolean {
  const { protocol, hostname } = new URL(address && URL.canParse(address) ? address : 'https://localhost');
  return protocol === 'http:' && !isLoopback(hostname);
}
