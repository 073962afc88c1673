import { z } from 'zod';
import type { Fault } from '../forms/fault.ts';
import type { Gemeente, Netwerk } from '../language/gemeenten.ts';

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
});

const netwerk: z.ZodType<Netwerk> = z.strictObject({
  code: text,
  name: text,
  about: text,
  as_of: text,
  basis: text,
  gemeenten: z.array(cbsCode).min(1),
});

const choice = z.strictObject({
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

const gemeentenList = list(gemeente);
const netwerkenList = list(netwerk);
const choiceList = list(choice);

/** @returns what a file in knowledge/lists looks like, by its name: municipalities, networks, or choices for a form */
export function listSchema(name: string): z.ZodType<{ source: string; items: { code: string }[] }> {
  if (name === 'gemeenten') return gemeentenList;
  return name === 'netwerken' ? netwerkenList : choiceList;
}

/** @returns codes that stand in a list twice, and municipalities that end without a successor or follow nobody */
export function checkList(name: string, { items }: { items: { code: string }[] }): Fault[] {
  const codes = new Set<string>();
  const doubles = items.flatMap(({ code }, at) => {
    const double = codes.has(code);
    codes.add(code);
    return double ? [{ path: ['items', at, 'code'], message: `"${code}" staat twee keer in de lijst` }] : [];
  });
  return name === 'gemeenten' ? [...doubles, ...checkSuccessors(items as Gemeente[], codes)] : doubles;
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
