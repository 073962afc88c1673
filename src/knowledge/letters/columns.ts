/** As many lines in a row with a gutter in one place are columns, and no accident. */
const COLUMN_LINES = 4;
/** Blanks between two columns. */
const GUTTER = 3;
/** What parts two cells of a row that has no bars. */
const BETWEEN_CELLS = /\t+| {2,}/;
/** The share of cells that open like no running text from which lines are a table. */
const LIKE_CELLS = 0.8;

/**
 * @param lines without a blank one in between
 * @returns rows of a table as cells between bars; else the left column, then the right one
 */
export function inOneColumn(lines: string[]): string[] {
  if (lines.some((line) => line.trimStart().startsWith('|'))) return lines;
  return rowsOf(lines) ?? columnsOf(lines) ?? lines;
}

/**
 * Two rows or more of as many cells: a line of a column goes on in small letters, a cell seldom does, unless each row
 * below the first has a figure.
 */
function rowsOf(lines: string[]): string[] | undefined {
  const rows = lines.map((line) => line.trim().split(BETWEEN_CELLS));
  const first = rows.findIndex((cells) => cells.length > 1);
  const table = first < 0 ? [] : rows.slice(first);
  if (table.length < 2 || table.some((cells) => cells.length < 2)) return undefined;
  const cells = table.flat();
  const apart = cells.filter((cell) => /^[\p{Lu}\p{N}€$£<>(–-]/u.test(cell));
  const figures = table.filter((row) => row.slice(1).every((cell) => /\d/.test(cell)));
  const width = table[0]!.length;
  const isOfFigures =
    table.length > 2 &&
    table.every((row) => row.length === width) &&
    table.slice(1).every((row) => row.some((cell) => /^\W*\d/.test(cell)));
  const isApart = apart.length >= cells.length * LIKE_CELLS && (figures.length > 0 || width > 2);
  if (!isOfFigures && !isApart) return undefined;
  return [...lines.slice(0, first), ...table.map((row) => `| ${row.join(' | ')} |`)];
}

function columnsOf(lines: string[]): string[] | undefined {
  const gutter = lines.length < COLUMN_LINES ? undefined : gutterOf(lines);
  if (gutter === undefined) return undefined;
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
