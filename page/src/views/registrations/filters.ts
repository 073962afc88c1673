import { useMemo } from 'react';
import type * as z from 'zod';
import { PART } from '../../../../src/staffPage/schema/registrations.ts';
import type { Filters, list } from '../../../../src/staffPage/schema/registrations.ts';
import { setInAddress, useAddress } from '../../frame/address.ts';

export type Filtered = z.output<typeof Filters>;

/** Filters that hold one text. */
const TEXTS = ['zoek', 'form', 'gemeente', 'opgave', 'provincie', 'van', 'tot'] as const;
export type TextFilter = (typeof TEXTS)[number];

/** What the list is sorted by, the last first, for who chose nothing. */
const NEWEST = 'Ontvangen';

/** Which registrations are looked at, all of it kept in the address. */
export interface Looked {
  filters: Filtered;
  /** What the server is asked. */
  asked: z.input<(typeof list)['request']>;
  sort: string;
  descending: boolean;
  /** From 0. */
  page: number;
  /** Number of the one that is open. */
  open: string | undefined;
  /** Chosen columns; none is the usual ones. */
  columns: readonly string[];
  /** Whether anything is filtered. */
  filtered: boolean;
}

/** Reads from the address which registrations are looked at. */
export function useLooked(): Looked {
  const { query } = useAddress();
  return useMemo(() => {
    const texts = Object.fromEntries(TEXTS.map((name) => [name, query.get(name) ?? undefined]));
    const filters: Filtered = { ...texts, status: query.getAll('status') };
    const chosen = query.get('sorteer');
    const sort = chosen ?? NEWEST;
    const descending = chosen === null || query.get('aflopend') === 'ja';
    const page = Math.max(0, Number(query.get('bladzij') ?? 1) - 1 || 0);
    return {
      ...{ filters, sort, descending, page },
      asked: { ...filters, sorteer: sort, aflopend: descending ? 'ja' : 'nee', vanaf: page * PART },
      open: query.get('nummer') ?? undefined,
      columns: query.getAll('kolom'),
      filtered: TEXTS.some((name) => texts[name] !== undefined) || filters.status.length > 0,
    };
  }, [query]);
}

/** Sets filters; the list begins at its first page again. */
export function setFilters(
  filters: Partial<Record<TextFilter | 'status', string | readonly string[]>>,
): void {
  setInAddress({ ...filters, bladzij: undefined });
}

export function clearFilters(): void {
  setFilters(Object.fromEntries([...TEXTS, 'status'].map((name) => [name, ''])));
}

/** Opens one, or closes the one that is open. */
export function openOne(number: string | undefined): void {
  setInAddress({ nummer: number }, number === undefined);
}
