import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { CallFailed } from '../frame/call.ts';

/** Why what was filled in is not taken, to say beside each field. */
export interface Faults {
  /** Around the fields: the first that is not taken gets the focus once that is known. */
  around: RefObject<HTMLDivElement | null>;
  /** @returns what goes to Fluent's Field, which tells it to who can't see it */
  of: (field: string) => { validationMessage?: string };
}

/** @param error what the server said to a change */
export function useFaults(error: CallFailed | undefined): Faults {
  const around = useRef<HTMLDivElement>(null);
  const faults = error?.faults;
  useEffect(() => {
    if (faults) around.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return {
    around,
    of: (field) => {
      const own = faults?.filter((one) => one.field === field).map(({ fault }) => fault) ?? [];
      return own.length > 0 ? { validationMessage: own.join(' ') } : {};
    },
  };
}
