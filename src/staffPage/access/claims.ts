import { z } from 'zod';
import { singleAddress } from '../../registration/address.ts';
import type { RefusalCode } from '../schema/access.ts';
import type { Provider } from './provider.ts';
import { rolesAmong, type StaffUser } from './roles.ts';

/** Somebody who may come in, or why not. */
export type Admission = { user: StaffUser } | { refused: RefusalCode };

/** What Entra says of a person, in a token of version 2. */
const Claims = z.object({
  iss: z.string(),
  tid: z.string().toLowerCase(),
  oid: z.string().min(1).max(100),
  name: z.string().min(1).max(200).optional(),
  preferred_username: z.string().min(1).max(200).optional(),
  email: z.string().max(200).optional(),
  roles: z.array(z.string()).optional(),
});

/**
 * @param claims of a token whose signature, audience and end are good
 * @returns who it is about, when they are of one of the organisations and have a role
 */
export function admissionOf(
  claims: unknown,
  { tenants, issuerOf }: Pick<Provider, 'tenants' | 'issuerOf'>,
): Admission {
  const { data } = Claims.safeParse(claims);
  if (!data) return { refused: 'bewijs' };
  const { iss, tid, oid, name, preferred_username, email, roles: claimed } = data;
  if (!tenants.includes(tid) || iss !== issuerOf(tid)) return { refused: 'organisatie' };
  const roles = rolesAmong(claimed);
  if (roles.length === 0) return { refused: claimed?.length ? 'andereRol' : 'rol' };
  const address = [email, preferred_username].map(singleAddress).find((one) => one !== undefined);
  const user = { id: oid, name: name ?? preferred_username ?? oid, tenant: tid, roles };
  return { user: { ...user, ...(address !== undefined && { email: address }) } };
}
