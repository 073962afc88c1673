import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Change } from '../../knowledge/changes/change.ts';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';
import { valueAt, withMoved } from './movedValue.ts';

/**
 * Changes what people are told; every other line of the file stays as it is.
 * @throws Refused when there is no such text, or it says something else than it did when it was changed
 */
export function reviseNotice(
  dir: string,
  { form, event, at, ...texts }: Extract<Change, { kind: 'notice' }>,
): void {
  const folder = join(dir, 'notices');
  const file = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .find((path) => valueAt(load(readFileSync(path, 'utf8')), ['form']) === form);
  const before = file === undefined ? '' : readFileSync(file, 'utf8');
  const place = ['events', event, at];
  if (file === undefined || valueAt(load(before), place) === null)
    throw new Refused(`Er is geen bericht bij "${event}" dat zo gewijzigd kan worden.`);
  const after = (['subject', 'text', 'chat'] as const).reduce((text, part) => {
    const moved = texts[part];
    return moved ? withMoved(text, [...place, part], lined(part, moved), ['subject', 'text']) : text;
  }, before);
  if (after !== before) replaceFile(file, after);
}

/** A text of more lines ends with one, as it does where editors write it. */
function lined(part: string, { from, to }: { from: string | null; to: string | null }) {
  return { from, to: part === 'subject' || to === null ? to : `${to}\n` };
}
