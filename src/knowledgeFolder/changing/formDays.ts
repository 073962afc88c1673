import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../knowledge/changes/change.ts';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';
import { withMoved } from './movedValue.ts';

/** What a day stands behind in a form's file. */
const BEHIND = { opens: ['id', 'letter', 'title'], closes: ['id', 'letter', 'title', 'opens'] };

/**
 * Changes the days on which a form opens and closes; every other line of its file stays letter for letter.
 * @throws Refused when there is no such file, or when it names another day than the one that was to change
 */
export function moveDays(dir: string, { form, ...days }: Extract<Change, { kind: 'days' }>): void {
  const file = join(dir, 'forms', `${form}.yaml`);
  if (!existsSync(file)) throw new Refused(`Er is geen formulier "${form}".`);
  const before = readFileSync(file, 'utf8');
  const after = (['opens', 'closes'] as const).reduce((text, key) => {
    const moved = days[key];
    return moved ? withMoved(text, [key], moved, BEHIND[key]) : text;
  }, before);
  if (after !== before) replaceFile(file, after);
}
