/** Signs that programs put into text and nobody sees, and letters that they join. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const LIGATURES: [RegExp, string][] = [
  [/\ufb00/g, 'ff'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb03/g, 'ffi'],
  [/\ufb04/g, 'ffl'],
];

/** As many lines in a row with a gutter in one place are columns, and no accident. */
const COLUMN_LINES = 4;
/** Blanks between two columns. */
const GUTTER = 3;

/** @returns a letter's lines as one reads them: no unseen signs, ligatures undone, columns one after the other */
export function plainLines(source: string): string[] {
  const seen = LIGATURES.reduce(
    (text, [sign, letters]) => text.replace(sign, letters),
    source.replace(UNSEEN, '').replace(/[\u00a0\u2007\u202f]/g, ' '),
  );
  const lines = seen.replaceAll('****', '**\n**').split(/\r\n|\r|\n/);
  const plain: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end]!.trim() !== '') end++;
    plain.push(...inOneColumn(lines.slice(at, end)));
    if (end < lines.length) plain.push(lines[end]!);
    at = end + 1;
  }
  return plain;
}

/** Lines without a blank one in between: the left column, then the right one; a table of bars stays as it is. */
function inOneColumn(lines: string[]): string[] {
  if (lines.length < COLUMN_LINES || lines.some((line) => line.trimStart().startsWith('|'))) return lines;
  const gutter = gutterOf(lines);
  if (gutter === undefined) return lines;
  return [
    ...lines.map((line) => line.slice(0, gutter).trimEnd()),
    '',
    ...lines.map((line) => line.slice(gutter).trim()),
  ].filter((line, at) => line !== '' || at === lines.length);
}

/** @returns where the right column begins; undefined when the lines are one column */
function gutterOf(lines: string[]): number | undefined {
  const starts = lines.flatMap((line) => {
    const found = new RegExp(`\\S {${GUTTER},}(?=\\S)`).exec(line);
    return found ? [found.index + found[0].length] : [];
  });
  const places = [...new Set(starts)].sort((a, b) => a - b);
  return places.find((place) => {
    const beside = lines.filter(
      (line) => line.length > place && line.slice(place - GUTTER, place).trim() === '',
    );
    const through = lines.filter(
      (line) => line.length > place && line.slice(place - GUTTER, place).trim() !== '',
    );
    return beside.length >= COLUMN_LINES && through.length === 0;
  });
}

/** What follows a hyphen that belongs to the word: "in- en uitvoer". */
const SHARED = /^(?:en|of|en\/of|tot|dan)\b/;

/** @returns two lines of one paragraph as one, a word that was broken at the line's end whole again */
export function joinLines(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !SHARED.test(next)) return text.slice(0, -1) + next;
  return `${text} ${next}`;
}
