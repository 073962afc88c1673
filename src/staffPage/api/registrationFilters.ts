import type { Filters } from '../../secretariat/filters.ts';

/** @returns the filters of a request as the command line has them: one that says nothing is none */
export function given({ status, ...filters }: Filters): Filters {
  const said = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(said), ...(status?.length && { status }) };
}
