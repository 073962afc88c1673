/** The app roles in Entra: who does registrations and visits, who writes knowledge, who looks on. */
export const ROLES = ['secretariaat', 'redactie', 'inzien'] as const;

export type Role = (typeof ROLES)[number];

/** Somebody of the staff, as their organisation knows them. */
export interface StaffUser {
  /** Object id of the account. */
  id: string;
  name: string;
  tenant: string;
  /** At least one. */
  roles: readonly Role[];
}

/** @returns whether this person has one of these roles */
export function hasOneOf({ roles }: StaffUser, wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}

/** @returns the roles of ours among what a token says; it may name others */
export function rolesAmong(claimed: unknown): Role[] {
  return ROLES.filter((role) => Array.isArray(claimed) && claimed.includes(role));
}
