import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Change } from '../../knowledge/changes/change.ts';
import type { Annotation } from '../../knowledge/letters/annotation.ts';
import { listOf, readLine } from '../../knowledge/letters/wordingLine.ts';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';
import { valueAt, withMoved } from './movedValue.ts';
import type { Moved } from './movedValue.ts';
import { addWordings, removeLines } from './wordingFile.ts';
import { withoutItem, withValue } from './yamlText.ts';

/** What an editor wrote beside a letter, before it is checked. */
type Facts = { [Part in 'events' | 'facts' | 'gaps']?: Partial<Annotation[Part][number]>[] };
type Place = readonly ['facts' | 'gaps', number];
type Lists = Partial<Record<'questions' | 'yes' | 'no', string[]>>;

/**
 * Changes what a fact or gap says, its proof, its day and its questions; all else of its files stays as it is.
 * @param source where new questions come from
 * @throws Refused when it is not there, or says something else than it did when it was changed
 */
export function reviseEntry(
  dir: string,
  change: Extract<Change, { kind: 'revision' }>,
  source: string,
): void {
  const { letter, entry, says, english, quotes, days, added = [], removed = [] } = change;
  const file = fileOf(dir, letter);
  const before = readFileSync(file, 'utf8');
  const place = placeOf(before, entry);
  if (!place) throw new Refused(`Er is geen feit of leemte "${entry}" in ${letter}.`);
  const said = place[0] === 'facts' ? 'answer' : 'reply';
  const event = (load(before) as Facts).events?.findIndex(({ id }) => id === days?.event) ?? -1;
  if (days && event < 0) throw new Refused(`Er is geen dag "${days.event}" in ${letter}.`);
  const steps: [path: (string | number)[], moved: Moved | undefined, behind?: string[]][] = [
    [[...place, said], says],
    [[...place, 'english'], english, ['answer']],
    [[...place, 'quotes'], quotes],
    [['events', event, 'from'], days?.from, ['kind']],
    [['events', event, 'until'], days?.until, ['kind', 'from']],
  ];
  const revised = steps.reduce(
    (text, [path, moved, behind]) => (moved ? withMoved(text, path, moved, behind) : text),
    before,
  );
  const after = removed.reduce((text, line) => withoutWording(text, place, line), revised);
  if (after !== before) replaceFile(file, after);
  removeLines(wordingsFile(dir, letter, entry), removed);
  addWordings(dir, letter, entry, source, added);
}

/** Takes a fact or gap away, with all that is only of it. One that is not there is left alone. */
export function removeEntry(dir: string, { letter, entry }: Extract<Change, { kind: 'removal' }>): void {
  const file = fileOf(dir, letter);
  const before = readFileSync(file, 'utf8');
  const place = placeOf(before, entry);
  if (!place) return;
  const { facts = [], gaps = [], events = [] } = load(before) as Facts;
  const own = place[0] === 'facts' ? facts[place[1]]?.event : undefined;
  const others = facts.filter(({ id }) => id !== entry);
  const event = others.some((fact) => fact.event === own) ? -1 : events.findIndex(({ id }) => id === own);
  const named = Object.entries({ facts, gaps }).flatMap(([part, list]) =>
    list.map(({ next = [] }, at) => ({ path: [part, at, 'next'], next })),
  );
  const unnamed = named.reduce(
    (text, { path, next }) => (next.includes(entry) ? withValue(text, path, without(next, entry)) : text),
    before,
  );
  const gone = withoutItem(unnamed, [...place]);
  replaceFile(file, event < 0 ? gone : withoutItem(gone, ['events', event]));
  rmSync(wordingsFile(dir, letter, entry), { force: true });
}

const fileOf = (dir: string, letter: string) => join(dir, 'letters', letter, 'feiten.yaml');
const wordingsFile = (dir: string, letter: string, entry: string) =>
  join(dir, 'letters', letter, 'vragen', `${entry}.txt`);

/** @returns where a fact or gap stands; undefined when it does not */
function placeOf(text: string, entry: string): Place | undefined {
  const lists = load(text) as Facts;
  for (const part of ['facts', 'gaps'] as const) {
    const at = lists[part]?.findIndex(({ id }) => id === entry) ?? -1;
    if (at >= 0) return [part, at];
  }
  return undefined;
}

const without = (list: readonly string[], item: string): string[] | null => {
  const rest = list.filter((one) => one !== item);
  return rest.length > 0 ? rest : null;
};

/** A question may stand with its fact too. */
function withoutWording(text: string, place: Place, line: string): string {
  const said = readLine(line);
  const list = listOf(said);
  const own = (valueAt(load(text), [...place]) as Lists)[list];
  return own?.includes(said.text) ? withValue(text, [...place, list], without(own, said.text)) : text;
}
