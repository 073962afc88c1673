import { functionalUpdate } from '@tanstack/react-table';
import type { OnChangeFn, RowSelectionState } from '@tanstack/react-table';
import { useState } from 'react';
import { MOST_TICKED } from '../../../../src/staffPage/schema/registrationList.ts';
import type { Row } from '../../../../src/staffPage/schema/registrationList.ts';
import type { Filtered } from './filters.ts';

/** Which rows are ticked: some of them by number, or all that is filtered. */
export interface Ticking {
  ticked: RowSelectionState;
  /** Whether all that is filtered is meant, also what is on other pages. */
  everything: boolean;
  count: number;
  /** Whether no more can be ticked one by one. */
  full: boolean;
  tick: OnChangeFn<RowSelectionState>;
  tickEverything: () => void;
  untick: () => void;
}

/** Ticks stay while one goes through the pages and sorts; they go when something else is filtered. */
export function useTicking(filters: Filtered, rows: readonly Row[], total: number): Ticking {
  const on = JSON.stringify(filters);
  const nothing = { on, ticked: {} as RowSelectionState, everything: false, full: false };
  const [kept, keep] = useState(nothing);
  const { everything, full, ticked } = kept.on === on ? kept : nothing;
  const shown = everything ? Object.fromEntries(rows.map(({ number }) => [number, true as const])) : ticked;
  return {
    ...{ everything, full, ticked: shown },
    count: everything ? total : Object.keys(ticked).length,
    tick: (updater) => {
      const next = functionalUpdate(updater, shown);
      if (Object.keys(next).length > MOST_TICKED) keep({ ...nothing, ticked, full: true });
      else keep({ ...nothing, ticked: next });
    },
    tickEverything: () => keep({ ...nothing, everything: true }),
    untick: () => keep(nothing),
  };
}

/** @returns which registrations are meant: what is ticked, or all that is filtered when nothing is */
export function meantBy(filters: Filtered, { ticked, everything }: Ticking): Filtered {
  const nummer = Object.keys(ticked);
  return everything || nummer.length === 0 ? filters : { status: [], nummer };
}
