const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const PIECE = /<(\/?)([a-z][a-z0-9]*)(|\s[^<>]*|\/)>|([^<]+)/g;

/** @returns plain lines of the simple HTML that is made of a Word file: # before headings, - before items, | around cells */
export function linesOf(html: string): string {
  const lines: string[] = [];
  let line = '';
  let cells: string[] | undefined;
  let note = '';
  const end = (prefix = '') => {
    const text = line.replace(/[^\S\n\t]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    if (cells) cells[cells.length - 1] = `${cells.at(-1) ?? ''} ${text}`.replace(/\s+/g, ' ').trim();
    else lines.push(`${prefix}${text}`, '');
  };
  for (const [, closes, tag = '', attributes = '', text] of html.matchAll(PIECE)) {
    if (text !== undefined)
      line += text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => SIGNS[name] ?? '');
    else if (tag === 'br') line += '\n';
    else if (tag === 'tr' && !closes) cells = [];
    else if (tag === 'tr') {
      if (cells?.some((cell) => cell !== '')) lines.push(`| ${cells.join(' | ')} |`);
      cells = undefined;
    } else if ((tag === 'td' || tag === 'th') && !closes) cells?.push('');
    else if (tag === 'table' && closes) lines.push('');
    else if (tag === 'li') {
      end(closes ? (note === '' ? '- ' : `[${note}] `) : '');
      note = closes ? '' : (/id="(?:foot|end)note-(\d+)"/.exec(attributes)?.[1] ?? '');
    } else if (/^h[1-6]$/.test(tag)) end(closes ? '#### ' : '');
    else if ((tag === 'p' && note === '') || tag === 'td' || tag === 'th' || tag === 'ul' || tag === 'ol')
      end();
  }
  end();
  return lines
    .join('\n')
    .replace(/ ?↑/g, '')
    .replace(/\n{3,}/g, '\n\n');
}
