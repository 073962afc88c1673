import { Role } from '../schema/me.ts';

export type { Role } from '../schema/me.ts';

/** The values of the app roles in Entra. */
export const ROLES = Role.options;

/** Somebody of the staff, as their organisation knows them. */
export interface StaffUser {
  /** Object id of the account. */
  id: string;
  name: string;
  tenant: string;
  /** At least one. */
  roles: readonly Role[];
  /** Where mail for this person alone goes, when the organisation says so. */
  email?: string;
}

/** @returns the roles of ours among what a token says; it may name others */
export function rolesAmong(claimed: unknown): Role[] {
  return ROLES.filter((role) => Array.isArray(claimed) && claimed.includes(role));
}
