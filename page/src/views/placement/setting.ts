import { useMemo } from 'react';
import type { Mode, Placement, Setting } from '../../../../src/staffPage/schema/placement.ts';
import { setInAddress, useAddress } from '../../frame/address.ts';

/** What is filled in of a division; it stands in the address. */
export interface Filled {
  setting: Setting;
  /** The most per code; undefined where the same holds for each. */
  limits: ReadonlyMap<string, string> | undefined;
  set: (changes: { mode?: Mode; places?: string; per?: string; wacht?: string }) => void;
}

const NUMBER = /^\d{1,6}$/;

/** @returns what is filled in, with what a trial begins with where nothing is */
export function useSetting({ form, divided, people, start }: Placement): Filled {
  const { query } = useAddress();
  return useMemo(() => {
    const mode: Mode = (query.get('wat') ?? (divided ? 'vrij' : 'alles')) === 'vrij' ? 'free' : 'all';
    const places = query.get('plaatsen') ?? String(start?.places ?? people);
    const per = query.get('per') ?? start?.perOpgave ?? '';
    const waiting = query.get('wacht') ?? String(start?.waitingPlaces ?? '');
    return {
      setting: {
        ...{ form, mode, places: NUMBER.test(places) ? Number(places) : 0 },
        ...(per !== '' && { perOpgave: per }),
        ...(NUMBER.test(waiting) && { waitingPlaces: Number(waiting) }),
      },
      limits: per.includes('=')
        ? new Map(per.split(',').map((one): [string, string] => one.split('=') as [string, string]))
        : undefined,
      set: ({ mode: to, places: many, ...rest }) =>
        setInAddress({
          ...rest,
          ...(to && { wat: to === 'free' ? 'vrij' : 'alles' }),
          ...(many !== undefined && { plaatsen: many }),
        }),
    };
  }, [query, form, divided, people, start]);
}
