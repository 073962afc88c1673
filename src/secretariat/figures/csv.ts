import { stringify } from 'csv-stringify/sync';
import { neutral } from '../export/neutral.ts';
import type { Asked, FiguresShown, Shown } from './figures.ts';

/** What stands in the place of a count that is hidden. */
const FEW = 'minder dan 5';

const NAMES: Record<keyof Asked, string> = {
  answered: 'beantwoord',
  suggested: 'bedoelt u',
  unanswered: 'geen antwoord',
  liked: 'duim omhoog',
  disliked: 'duim omlaag',
};

/** @returns the figures, one a line, as a spreadsheet opens them */
export function figuresCsv({ weeks, letters, facts, forms }: FiguresShown): Buffer {
  const asked = (part: string, of: string, row: Asked) =>
    (Object.keys(NAMES) as (keyof Asked)[]).map((name) => line(part, of, NAMES[name], row[name]));
  const rows = [
    ...weeks.flatMap(({ week, ...row }) => asked('week', week, row)),
    ...letters.flatMap(({ letter, ...row }) => asked('brief', letter, row)),
    ...facts.map(({ letter, question, answered }) =>
      line('vraag', `${letter}: ${question}`, 'beantwoord', answered),
    ),
    ...forms.flatMap(({ title, begun, finished, messages, stops }) => [
      line('formulier', title, 'begonnen', begun),
      line('formulier', title, 'ingestuurd', finished),
      line('formulier', title, 'berichten per formulier', messages),
      ...stops.map(({ after, count }) =>
        line('formulier', title, `gestopt na: ${after ?? 'het begin'}`, count),
      ),
    ]),
  ];
  const text = stringify([['onderdeel', 'waarvan', 'wat', 'aantal'], ...rows], { delimiter: ';', bom: true });
  return Buffer.from(text);
}

function line(part: string, of: string, what: string, count: Shown): string[] {
  return [part, of, what, count === null ? FEW : String(count).replace('.', ',')].map(neutral);
}
