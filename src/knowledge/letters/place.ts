import type { Block, Letter } from './letter.ts';

/** Where something stands in a letter: the number of its first block. */
export interface Place {
  block: number;
  /** The blocks of the section around it, in the letter's order, and its number among these. */
  around: Block[];
  at: number;
}

/**
 * @param passage word for word from the letter, with a line for each block
 * @returns where it stands; undefined when the letter does not have it
 */
export function placeOf(
  { blocks }: Letter,
  { section, text }: { section: string; text: string },
): Place | undefined {
  const [first = ''] = text.split('\n');
  const holds = (block: Block) => block.text.includes(first);
  const inSection = blocks.findIndex((block) => block.section === section && holds(block));
  const block = inSection >= 0 ? inSection : blocks.findIndex(holds);
  const own = blocks[block];
  if (!own) return undefined;
  const from = blocks.slice(0, block).findLastIndex((one) => one.section !== own.section) + 1;
  const after = blocks.findIndex((one, at) => at > block && one.section !== own.section);
  return { block, around: blocks.slice(from, after < 0 ? undefined : after), at: block - from };
}

/** @returns the name of a block within the letter's page */
export function anchorOf(block: number): string {
  return `p${block + 1}`;
}

/** @returns how a letter's page is called: its number where it has one, else its id */
export function pageNameOf({ number, id }: Letter): string {
  return /^Lbr\. (\d\d)\/(\d{3})$/.exec(number)?.slice(1).join('-') ?? id;
}
