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
  /** Day, YYYY-MM-DD. */
  date: string;
  subject: string;
  kenmerk: string;
  phone: string;
  signer: string;
  /** In the order of the letter; headings themselves are not among them. */
  blocks: Block[];
}

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** @returns the day as people write it: 16 maart 2018; undefined when the text is no such day */
export function isoDay(dutch: string): string | undefined {
  const [, day, name, year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(dutch.trim().toLowerCase()) ?? [];
  const month = MONTHS.indexOf(name ?? '') + 1;
  if (!day || !year || month === 0) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** @param iso day, YYYY-MM-DD @returns 16 maart 2018, or 16 maart without the year */
export function dutchDay(iso: string, withYear = true): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]}${withYear ? ` ${year}` : ''}`;
}

/** @returns how a letter is cited: Lbr. 18/009, 16 maart 2018 */
export function letterLine(letter: Letter): string {
  return `${letter.number}, ${dutchDay(letter.date)}`;
}
