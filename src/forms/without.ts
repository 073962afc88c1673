import { z } from 'zod';
import type { Field } from './form.ts';
import { listed, wordings } from './wordings.ts';
import type { Span } from '../language/left.ts';
import { oneOf, withoutEnd } from '../text/pattern.ts';

/** What stands around the name of a field before its answer: before a label, and words that announce an address. */
export const labelWords = z.strictObject({ from: wordings, intro: wordings, announces: wordings });

export interface LabelSigns {
  /** The line of a pasted mail that says from whom it is. */
  from: RegExp;
  intro: RegExp;
  /** Source of a pattern. */
  announces: string;
}

export function compileLabels({ from, intro, announces }: z.infer<typeof labelWords>): LabelSigns {
  return {
    from: new RegExp(`^ ?>? ?(?:${listed(from)}) ?:`, 'imu'),
    intro: new RegExp(`[\\s,.;]{0,4}(?:(?<!\\p{L})(?:${listed(intro)}) ){1,4}$`, 'iu'),
    announces: listed(announces),
  };
}

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
