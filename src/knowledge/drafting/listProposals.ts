import type { Block, Letter } from '../letters/letter.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Drafting } from './drafting.ts';
import { plainAnswer } from './plainAnswer.ts';
import { LONGEST, LONGEST_ANSWER, LONGEST_QUOTE, MONEY } from './proposal.ts';
import type { Proposal } from './proposal.ts';

/** A table has a head and two rows at least. */
const LEAST_ROWS = 3;

/** A heading over a table says what its amounts are. */
function named(section: string): Proposal['about'] {
  const isName = section !== '' && section !== 'Inleiding' && section.split(' ').length <= 6;
  return isName ? [{ phrase: lowered(section.replace(/\.$/, '')) }] : [];
}

const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A line that ends with a colon and the items below it; a table and the line above it. */
export function lists({ blocks }: Letter, drafting: Drafting): Proposal[] {
  return blocks.flatMap((block, at): Proposal[] => {
    const isRow = (one: Block | undefined) => one?.kind === 'item' && one.text.includes(' | ');
    const table = isRow(blocks[at + 1]);
    if (block.kind !== 'paragraph' || (!table && !block.text.endsWith(':'))) return [];
    const behind = blocks.slice(at + 1);
    const end = behind.findIndex(
      (one) => one.kind !== 'item' || isRow(one) !== table || one.section !== block.section,
    );
    const items = (end < 0 ? behind : behind.slice(0, end)).map(({ text }) => text);
    if (items.length < 2) return [];
    const lead = sentencesOf(block.text).at(-1)?.text ?? block.text;
    const fitting = items.filter(
      (_, n) => [lead, ...items.slice(0, n + 1)].join('\n').length <= LONGEST_QUOTE,
    );
    if (lead.length > LONGEST || fitting.length < (table ? LEAST_ROWS : 2)) return [];
    const told = plainAnswer(lead, drafting);
    const intro = told.replace(/:$/, '');
    const points = fitting.map((item) => item.replace(/[;.,]$/, '').replace(/,? en$/, ''));
    const whole = `${intro}: ${points.join('; ')}.`;
    const count = table ? `een tabel met ${fitting.length - 1} rijen` : `${items.length} punten`;
    const isWhole =
      !table && points.length === items.length && whole.length <= LONGEST_ANSWER && told.endsWith(':');
    const answer = isWhole ? whole : `De brief geeft hier ${count}.`;
    const kind = table && MONEY.test(items.join(' ')) ? 'amount' : 'enumeration';
    const about = [...(table ? named(block.section) : []), { text: lead }, { text: block.section }];
    return [{ kind, quote: [lead, ...fitting].join('\n'), answer, about }];
  });
}
