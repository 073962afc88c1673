import type { LabelSigns } from './said/labels.ts';
import type { Field } from './form.ts';
import type { Span } from '../language/left.ts';
import { oneOf, withoutEnd } from '../text/pattern.ts';

const introOf = (names: readonly string[], { announces }: LabelSigns) =>
  new RegExp(`(?:(?:^|[\\s,;(|/–-])(?:${oneOf(names)}|${announces})[.:]*)+[\\s:=.|-]*$`, 'iu');

/**
 * @returns a text with its addresses and numbers taken out, with the words that announce them and the signs they leave
 * @param fields the fields whose answers stand there
 */
export function without(
  text: string,
  spans: readonly Span[],
  fields: readonly Field[],
  signs: LabelSigns,
): string {
  const names = fields.flatMap(({ label, words = [] }) => [label, ...words]);
  let rest = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) {
    const before = rest.slice(0, start);
    const intro = names.length > 0 ? introOf(names, signs).exec(before) : null;
    rest = `${intro ? before.slice(0, intro.index) : before} ${rest.slice(end)}`;
  }
  return withoutLooseEnd(rest)
    .replace(/(?<!\s)\s*[,;]\s*(?=[,;])/g, '')
    .replace(/^[\s,;|-]+/, '')
    .trim();
}

/** @returns a text without the words at its end that announce an answer to one of these fields: "teamleider. tel" */
export function withoutIntro(text: string, fields: readonly Field[], signs: LabelSigns): string {
  const names = fields.flatMap(({ label, words = [] }) => [label, ...words]);
  const intro = introOf(names, signs).exec(text);
  return withoutEnd(intro ? text.slice(0, intro.index) : text, /[\s,.;]/);
}

/** "Jan de Vries, ()": a text without the signs that something stood between, and the bracket that is left empty. */
function withoutLooseEnd(text: string): string {
  const written = text.trimEnd();
  const open = written.endsWith(')') ? written.slice(0, -1) : written;
  const end = withoutEnd(open, /[\s,;(|–-]/);
  return end.length < open.length ? end : written;
}
