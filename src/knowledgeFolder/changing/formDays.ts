import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';

/** A day as it is in the file now, and as it is to be; null is without one. */
interface Moved {
  from: string | null;
  to: string | null;
}

/** What comes after the days in a form's file; it has this line always. */
const BELOW = /^outside:/m;

/**
 * Changes the days on which a form opens and closes; every other line of its file stays letter for letter.
 * @throws Refused when there is no such file, or when it names another day than the one that was to change
 */
export function moveDays(dir: string, form: string, days: Partial<Record<'opens' | 'closes', Moved>>): void {
  const file = join(dir, 'forms', `${form}.yaml`);
  if (!existsSync(file)) throw new Refused(`Er is geen formulier "${form}" (${file}).`);
  const before = readFileSync(file, 'utf8');
  const after = (['opens', 'closes'] as const).reduce((text, key) => {
    const moved = days[key];
    return moved ? withDay(text, key, moved, file) : text;
  }, before);
  if (after !== before) replaceFile(file, after);
}

function withDay(text: string, key: 'opens' | 'closes', { from, to }: Moved, file: string): string {
  const now = dayIn(text, key);
  if (now === to) return text;
  if (now !== from) throw new Refused(`${file} heeft intussen een andere dag bij ${key}: ${now ?? 'geen'}.`);
  const line = new RegExp(`^${key}:[ \\t]*['"]?${from ?? ''}['"]?([ \\t]+#.*)?[ \\t]*(?:\\n|$)`, 'm');
  const written = (rest = '') => (to === null ? '' : `${key}: ${to}${rest}\n`);
  const moved =
    from === null
      ? text.replace(BELOW, (below) => `${written()}${below}`)
      : text.replace(line, (_, rest?: string) => written(rest));
  if (dayIn(moved, key) !== to)
    throw new Refused(`${file} kan niet aangepast worden: zet ${key}: en de dag (JJJJ-MM-DD) op één regel.`);
  return moved;
}

/** YAML may read a day as a moment. */
function dayIn(text: string, key: 'opens' | 'closes'): string | null {
  const value = (load(text) as Record<string, unknown> | null)?.[key] ?? null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value as string | null);
}
