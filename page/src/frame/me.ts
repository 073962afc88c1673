import { createContext, useContext } from 'react';
import type * as z from 'zod';
import type { me, Role } from '../../../src/staffPage/schema/me.ts';

export type Me = z.output<(typeof me)['answer']>;

const Signed = createContext<Me | undefined>(undefined);
export const SignedIn = Signed.Provider;

/** Who is signed in; only below `SignedIn`. */
export function useMe(): Me {
  const found = useContext(Signed);
  if (!found) throw new Error('nobody is signed in');
  return found;
}

/** @returns whether who is signed in has this role */
export function useMay(role: Role): boolean {
  return useMe().roles.includes(role);
}
