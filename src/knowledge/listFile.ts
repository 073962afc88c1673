import { z } from 'zod';
import type { Fault } from '../forms/fault.ts';
import type { ChoiceOption } from '../language/choices/option.ts';
import type { Gemeente, Netwerk } from '../language/gemeenten/types.ts';

const text = z.string().trim().min(1);
const day = z.iso.date('is geen bestaande dag; schrijf JJJJ-MM-DD');
const cbsCode = z.string().regex(/^GM\d{4}$/, 'is geen CBS-code, zoals GM0344');

const gemeente: z.ZodType<Gemeente> = z.strictObject({
  code: cbsCode,
  name: text,
  province: text,
  from: day.optional(),
  until: day.optional(),
  kind: z.enum(['geheel', 'gesplitst', 'naamswijziging']).optional(),
  successors: z.array(cbsCode).min(1).optional(),
  also: z.array(text).optional(),
  places: z.array(text).optional(),
  inhabitants: z.int().min(0).optional(),
});

const netwerk: z.ZodType<Netwerk> = z.strictObject({
  code: text,
  name: text,
  about: text,
  as_of: text,
  basis: text,
  gemeenten: z.array(cbsCode).min(1),
});

const choice: z.ZodType<ChoiceOption> = z.strictObject({
  code: text,
  name: text,
  covers: z.array(text).optional(),
  about: text.optional(),
  /** Where this person gets mail. */
  mail: z.email('is geen mailadres').optional(),
  words: z.array(text).optional(),
});

const list = <T extends { code: string }>(item: z.ZodType<T>) =>
  z.strictObject({ source: text, as_of: day.optional(), items: z.array(item).min(1) });

/** A number of inhabitants without a day and a source says nothing: these stand with the list. */
const gemeentenList = list(gemeente).extend({
  inhabitants: z.strictObject({ as_of: day, source: text }).optional(),
});

/** What the files in knowledge/lists look like: municipalities, networks, and choices for a form. */
export const listSchemas = { gemeenten: gemeentenList, netwerken: list(netwerk), choices: list(choice) };

/** What stands in knowledge/lists; a list that is not there is empty. */
export interface Lists {
  /** All municipalities, former ones too. */
  gemeenten: readonly Gemeente[];
  netwerken: readonly Netwerk[];
  /** Every list by name (file name without ending), to choose from. */
  choices: Readonly<Record<string, readonly ChoiceOption[]>>;
  /** Where each list comes from, by its name. */
  sources: Readonly<Record<string, string>>;
}

/** @returns codes that stand in a list twice, municipalities that end without a successor or follow nobody, and inhabitants of no day */
export function checkList(
  name: string,
  { items, inhabitants }: { items: readonly { code: string }[]; inhabitants?: unknown },
): Fault[] {
  const codes = new Set<string>();
  const doubles = items.flatMap(({ code }, at) => {
    const double = codes.has(code);
    codes.add(code);
    return double ? [{ path: ['items', at, 'code'], message: `"${code}" staat twee keer in de lijst` }] : [];
  });
  if (name !== 'gemeenten') return doubles;
  const gemeenten = items as Gemeente[];
  return [...doubles, ...checkSuccessors(gemeenten, codes), ...checkInhabitants(gemeenten, inhabitants)];
}

function checkInhabitants(gemeenten: Gemeente[], counted: unknown): Fault[] {
  const at = gemeenten.findIndex(({ inhabitants }) => inhabitants !== undefined);
  if (at === -1 || counted !== undefined) return [];
  const message = 'noem bovenaan bij inhabitants de dag (as_of) en de bron (source) van de inwoners';
  return [{ path: ['items', at, 'inhabitants'], message }];
}

function checkSuccessors(gemeenten: Gemeente[], codes: Set<string>): Fault[] {
  return gemeenten.flatMap(({ name, until, successors = [] }, at) => {
    const unknown = successors.filter((code) => !codes.has(code));
    return [
      ...(until && successors.length === 0
        ? [{ path: ['items', at], message: `${name} houdt op, maar successors ontbreekt` }]
        : []),
      ...unknown.map((code) => ({
        path: ['items', at, 'successors'],
        message: `"${code}" staat niet in de lijst`,
      })),
    ];
  });
}
