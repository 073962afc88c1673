import type { ClaimsIdentity } from 'botframework-connector';
import { tenantOf, type IncomingActivity } from './activity.ts';

export interface Admission {
  isAllowedService: (serviceUrl: string) => boolean;
  /** Tenants that may use the bot; empty for every tenant. */
  tenants: readonly string[];
}

/**
 * What botbuilder leaves unchecked in a token whose signature is good.
 * @returns undefined when the activity may come in, else the code of why not
 */
export function refusalOf(
  identity: ClaimsIdentity,
  activity: IncomingActivity,
  { isAllowedService, tenants }: Admission,
): string | undefined {
  const { serviceUrl } = activity;
  if (typeof identity.getClaimValue('exp') !== 'number') return 'TokenWithoutEnd';
  if (!serviceUrl || identity.getClaimValue('serviceurl') !== serviceUrl) return 'ServiceUrlMismatch';
  if (!isAllowedService(serviceUrl)) return 'ServiceHostNotAllowed';
  const tenant = tenantOf(activity)?.toLowerCase();
  if (tenants.length > 0 && !(tenant && tenants.includes(tenant))) return 'TenantNotAllowed';
  return undefined;
}
