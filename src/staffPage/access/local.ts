import type { Access, StaffUser } from './access.ts';

/** Whoever sits at this machine, with every role. */
const HERE: StaffUser = {
  id: 'deze computer',
  name: 'Deze computer',
  tenant: '',
  roles: ['secretariaat', 'redactie', 'inzien'],
};

/** @param onlyHere whether only this machine can reach the server; anywhere else nobody is let in */
export function localAccess(onlyHere: boolean): Access {
  return { userOf: () => Promise.resolve(onlyHere ? HERE : undefined), routes: [] };
}
