/** A piece of text on a page; y counts from the bottom. */
export interface Piece {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

interface Line {
  y: number;
  size: number;
  pieces: Piece[];
}

/** Pieces whose feet are this near, as a share of their size, stand on one line. */
const SAME_LINE = 0.5;
/** A gap this wide, in sizes, parts columns; more than this narrow, words. */
const WIDE_GAP = 1.5;
const WORD_GAP = 0.15;
/** So many times the usual distance between lines parts paragraphs. */
const PARAGRAPH = 1.35;
/** A heading's size, beside the usual one. */
const HEADING = 1.15;
/** Width of a character, in sizes: where on a line of text a piece stands. */
const CHARACTER = 0.5;

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** @returns the lines of a page from top to bottom, with a blank one between paragraphs; empty for a page without text */
export function pageLines(items: readonly Piece[]): string[] {
  const pieces = items.filter(({ str, fontSize }) => str.trim() !== '' && fontSize > 0);
  const lines: Line[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y <= SAME_LINE * Math.max(line.size, piece.fontSize)) {
      line.pieces.push(piece);
      line.size = Math.max(line.size, piece.fontSize);
    } else lines.push({ y: piece.y, size: piece.fontSize, pieces: [piece] });
  }
  const usual = median(lines.map(({ size }) => size));
  const step =
    median(
      lines
        .slice(1)
        .map(({ y }, at) => lines[at]!.y - y)
        .filter((gap) => gap < 3 * usual),
    ) || usual;
  const left = Math.min(...pieces.map(({ x }) => x));
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const apart = before !== undefined && (before.y - line.y > step * PARAGRAPH || before.size !== line.size);
    const text = written(line, left, usual);
    const heading = line.size > usual * HEADING && text.length < 90 ? `#### ${text.trim()}` : text;
    return apart ? ['', heading] : [heading];
  });
}

/** A wide gap becomes blanks, so that what stands below each other on the page does so in the text. */
function written({ pieces }: Line, left: number, size: number): string {
  let text = '';
  let end: number | undefined;
  for (const { str, x, width } of pieces.toSorted((a, b) => a.x - b.x)) {
    const gap = end === undefined ? 0 : (x - end) / size;
    const column = Math.round((x - left) / (size * CHARACTER));
    if (gap > WIDE_GAP) text = text.trimEnd().padEnd(Math.max(text.trimEnd().length + 3, column));
    else if (gap > WORD_GAP && !text.endsWith(' ')) text += ' ';
    text += str;
    end = x + width;
  }
  return text.trimEnd();
}

/** So many lines at the top and bottom of a page may stand on each page. */
const EDGE = 3;

/** A line with its numbers away: "Pagina 1 van 3" is the same on each page. */
const alike = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/**
 * @returns the pages one after the other, without what stands at the top or bottom of each; what stands at the top stays
 * on the first; a paragraph goes on over a page's end
 */
export function withoutRepeated(pages: string[][]): string {
  const filled = pages
    .map((lines) => lines.filter((line, at) => line !== '' || at > 0))
    .filter(({ length }) => length > 0);
  const isEdge = (lines: string[], at: number) => at < EDGE || at >= lines.length - EDGE;
  const count = new Map<string, number>();
  for (const lines of filled)
    for (const edge of new Set(lines.filter((_, at) => isEdge(lines, at)).map(alike)))
      count.set(edge, (count.get(edge) ?? 0) + 1);
  const repeated = (line: string) => line !== '' && (count.get(alike(line)) ?? 0) > filled.length / 2;
  const texts = filled.map((lines, page) => {
    const from = page === 0 ? lines.length - EDGE : 0;
    const own = lines.filter(
      (line, at) => !(filled.length > 1 && at >= from && isEdge(lines, at) && repeated(line)),
    );
    return own.join('\n').trim();
  });
  const ended = (text: string) => /[.:!?;]$/.test(text);
  return texts
    .filter(Boolean)
    .reduce((text, page) => (text === '' ? page : `${text}${ended(text) ? '\n\n' : '\n'}${page}`), '');
}
