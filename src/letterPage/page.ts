import { createHash } from 'node:crypto';
import { letterLine } from '../knowledge/letters/letter.ts';
import type { Block, Letter } from '../knowledge/letters/letter.ts';
import { anchorOf, pageNameOf } from '../knowledge/letters/place.ts';

/** A page as it is served. */
export interface Page {
  html: string;
  headers: Record<string, string>;
}

/** Largest page, in characters: a letter is a hundredth of it. */
const LARGEST = 1_000_000;

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
p, li { margin: 0 0 .8rem; }
.head { margin: 0; opacity: .75; }
:target { background: #fff1a8; color: #1b1b1b; outline: .4rem solid #fff1a8; scroll-margin-top: 25vh; }
`;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'max-age=300',
};

/**
 * @param letters that are loaded: of no other there is a page
 * @returns the page by the name of a letter, which is its number (18-009) or its id; undefined when there is none
 */
export function letterPages(letters: readonly Letter[]): (name: string) => Page | undefined {
  const pages = new Map<string, Page>();
  for (const letter of letters) {
    const html = htmlOf(letter);
    if (html.length > LARGEST) continue;
    for (const name of [letter.id, pageNameOf(letter)]) pages.set(name, { html, headers: HEADERS });
  }
  return (name) => pages.get(name);
}

function htmlOf(letter: Letter): string {
  const title = escaped(`${letterLine(letter)}: ${letter.subject}`);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${bodyOf(letter.blocks)}
</main>
</body>
</html>
`;
}

/** The blocks under their headings; the items of a list stand in one. */
function bodyOf(blocks: Block[]): string {
  const lines: string[] = [];
  blocks.forEach((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    const headed = before?.section !== block.section;
    const opens = block.kind === 'item' && (headed || before?.kind !== 'item');
    const closes = block.kind === 'item' && (after?.section !== block.section || after.kind !== 'item');
    if (headed && block.section !== '') lines.push(`<h2>${escaped(block.section)}</h2>`);
    if (opens) lines.push('<ul>');
    lines.push(elementOf(block, anchorOf(at)));
    if (closes) lines.push('</ul>');
  });
  return lines.join('\n');
}

function elementOf({ kind, text }: Block, id: string): string {
  const content = escaped(text).replaceAll('\n', '<br>');
  if (kind === 'item') return `<li id="${id}">${content}</li>`;
  return kind === 'head' ? `<p class="head" id="${id}">${content}</p>` : `<p id="${id}">${content}</p>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
