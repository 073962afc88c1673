import type { ClaimsIdentity } from 'botframework-connector';
import { tenantsOf, type IncomingActivity } from './activity.ts';

export interface Admission {
  isAllowedService: (serviceUrl: string) => boolean;
  /** Channels that may be spoken for; in any other a client may choose who it is. */
  channels: readonly string[];
  /** Tenants that may use the bot; empty for every tenant. */
  tenants: readonly string[];
}

/** @returns why nothing is done with an activity, whoever signed it: the code; undefined when it may come in */
export function refusalOf(
  { channelId, serviceUrl }: IncomingActivity,
  { isAllowedService, channels }: Admission,
): string | undefined {
  if (!channels.includes(channelId)) return 'ChannelNotAllowed';
  return serviceUrl && !isAllowedService(serviceUrl) ? 'ServiceHostNotAllowed' : undefined;
}

/**
 * What botbuilder leaves unchecked in a token whose signature is good.
 * @returns undefined when the activity may come in, else the code of why not
 */
export function refusalOfSigned(
  identity: ClaimsIdentity,
  activity: IncomingActivity,
  admission: Admission,
): string | undefined {
  const { serviceUrl } = activity;
  if (typeof identity.getClaimValue('exp') !== 'number') return 'TokenWithoutEnd';
  if (!serviceUrl || identity.getClaimValue('serviceurl') !== serviceUrl) return 'ServiceUrlMismatch';
  return refusalOf(activity, admission) ?? refusalOfTenant(tenantsOf(activity), admission.tenants);
}

function refusalOfTenant(named: readonly string[], allowed: readonly string[]): string | undefined {
  const [tenant, other] = named;
  if (other !== undefined) return 'TenantMismatch';
  return allowed.length > 0 && !(tenant && allowed.includes(tenant)) ? 'TenantNotAllowed' : undefined;
}
