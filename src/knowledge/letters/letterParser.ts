import { parseDutchDay } from '../../time/dutch.ts';
import type { Block, Letter } from './letter.ts';

const LABEL = /^(uw kenmerk|ons kenmerk|datum|telefoon|informatiecentrum tel\.|bijlage\(n\)|betreft|onderwerp)$/i;
const CLOSING = /^(hoogachtend|met vriendelijke groet)/i;
/** The section of what stands above a letter. */
export const HEAD = 'Briefhoofd';

/** @returns the line without markdown marks, placeholders and stray blanks; list marks stay */
function bare(line: string): string {
  return line
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`~]+/g, '')
    .replace(/\([^()]*invoegen\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Groups of lines without a blank line in between; a list item starts a group of its own. */
function paragraphs(lines: string[]): { text: string; item: boolean; mark: boolean }[] {
  const found: { text: string; item: boolean; mark: boolean }[] = [];
  let open = false;
  for (const raw of lines) {
    const line = bare(raw);
    const item = /^\s*([-*•]|\d{1,2}[.)]) (?:[a-z][.)] )?/.exec(raw);
    if (line === '') open = false;
    else if (item || !open) {
      const mark = line.startsWith('#');
      const text = line.replace(/^#+ ?/, '').replace(/^([-•]|\d{1,2}[.)]) (?:[a-z][.)] )?/, item ? '' : '$&');
      found.push({ text, item: item !== null, mark });
      open = !mark;
    } else found[found.length - 1]!.text += ` ${line}`;
  }
  return found;
}

/** The head as pairs of label and value: a value runs to the next label or blank line. */
function headPairs(lines: string[]): { label: string; value: string }[] {
  const pairs: { label: string; value: string }[] = [];
  let inside = false;
  for (const line of lines.map(bare)) {
    if (LABEL.test(line)) {
      pairs.push({ label: line, value: '' });
      inside = true;
    } else if (line === '') inside = inside && pairs.at(-1)?.value === '';
    else if (inside) pairs.at(-1)!.value = `${pairs.at(-1)!.value} ${line}`.trim();
    else pairs.push({ label: '', value: line });
  }
  return pairs;
}

/**
 * A heading has no mark of its own in these letters: it is a short line that ends like no sentence
 * and that running text follows.
 */
function isHeading(text: string, next: string | undefined): boolean {
  return (
    text.length <= 90 && /^\p{Lu}/u.test(text) && !/[.,:;!]$/.test(text) && next !== undefined && !CLOSING.test(next)
  );
}

function bodyBlocks(lines: string[]): { blocks: Block[]; signature: string[] } {
  const parts = paragraphs(lines);
  const blocks: Block[] = [];
  const end = parts.findIndex((part) => CLOSING.test(part.text));
  const body = end < 0 ? parts : parts.slice(0, end);
  let section = '';
  body.forEach((part, at) => {
    if (/^geacht/i.test(part.text)) section = 'Inleiding';
    else if (!part.item && (part.mark || isHeading(part.text, body[at + 1]?.text))) section = part.text;
    else blocks.push({ section, text: part.text, kind: part.item ? 'item' : 'paragraph' });
  });
  return { blocks, signature: end < 0 ? [] : parts.slice(end).map((part) => part.text) };
}

/**
 * Reads a letter as the VNG lays it out: head, summary, the head again, salutation, sections, signature.
 * @param id file name without ending
 * @param source the file's text
 * @returns the letter; what could not be found is an empty string
 */
export function parseLetter(id: string, source: string): Letter {
  const lines = source.replaceAll('****', '**\n**').split(/\r?\n/);
  const names = lines.map((line) => bare(line).toLowerCase());
  const summary = names.indexOf('samenvatting');
  const again = names.indexOf('aan de leden', summary + 1);
  const salutation = names.findIndex((line) => line.startsWith('geacht'));
  const headEnd = summary >= 0 ? summary : Math.max(salutation, 0);
  const pairs = headPairs(lines.slice(0, headEnd)).filter((pair) => pair.value !== '');
  const valueOf = (label: RegExp) => pairs.find((pair) => label.test(pair.label))?.value ?? '';
  const text = [...lines.slice(headEnd, again > 0 ? again : undefined)];
  if (again > 0 && salutation > again) text.push('', ...lines.slice(salutation));
  const { blocks, signature } = bodyBlocks(text);
  const marked = valueOf(/^ons kenmerk/i);
  const number = /Lbr\.? ?\d\d\/\d+$/i.exec(marked)?.[0] ?? '';
  return {
    id,
    number,
    date: parseDutchDay(valueOf(/^datum/i)) ?? '',
    subject: valueOf(/^(betreft|onderwerp)/i),
    kenmerk: marked.slice(0, marked.length - number.length).trimEnd(),
    phone: valueOf(/^(telefoon|informatiecentrum)/i),
    signer: signature[1] ?? '',
    blocks: [
      ...pairs.map(({ label, value }): Block => ({ section: HEAD, text: `${label} ${value}`.trim(), kind: 'head' })),
      ...blocks,
      ...signature.slice(1).map((line): Block => ({ section: 'Ondertekening', text: line, kind: 'signature' })),
    ],
  };
}
