import { dutchDay } from '../../time/dutch.ts';

/** A piece of a letter that can be quoted: a paragraph, a list item, or a line of its head. */
export interface Block {
  /** Heading it stands under; `Briefhoofd` for the head and `Ondertekening` for the signature. */
  section: string;
  /** Word for word, without markdown marks, line breaks folded. */
  text: string;
  kind: 'head' | 'paragraph' | 'item' | 'signature';
}

/** A member letter as sent. */
export interface Letter {
  /** File name without ending, such as lbr-18-009. */
  id: string;
  /** Such as Lbr. 18/009. */
  number: string;
  /** Day, YYYY-MM-DD; empty when the letter does not say it, as the other parts are. */
  date: string;
  subject: string;
  kenmerk: string;
  phone: string;
  signer: string;
  /** Where it stands in public, as an editor gave it. */
  url?: string;
  /** Where the bot itself shows it; absent where nobody outside reaches the bot. */
  page?: string;
  /** In the order of the letter; headings themselves are not among them. */
  blocks: Block[];
}

/** @returns how a letter is cited: Lbr. 18/009, 16 maart 2018; one without a number by its subject, one without a day by that alone */
export function letterLine({ number, subject, date }: Letter): string {
  const name = number || `“${subject}”`;
  return date === '' ? name : `${name}, ${dutchDay(date)}`;
}

/** @param head what an editor says of the letter: goes before what was read in it */
export function withHead(
  letter: Letter,
  head: { [Part in keyof Letter]?: Letter[Part] | undefined },
): Letter {
  const given = Object.entries(head).filter(([, value]) => value !== undefined);
  return { ...letter, ...Object.fromEntries(given) };
}
