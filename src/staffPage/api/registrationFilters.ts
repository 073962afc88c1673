import type { Filters } from '../../secretariat/filters.ts';

/** @returns the filters of a request as the command line has them: one that says nothing is none */
export function given(filters: Filters): Filters {
  const said = Object.entries(filters).filter(
    ([, value]: [string, string | string[] | undefined]) => value !== undefined && value.length > 0,
  );
  return Object.fromEntries(said);
}
