import type { IncomingActivity } from './activity.ts';

/** What Teams puts into a text where somebody quotes a message. */
const QUOTED = /<quoted messageId="[^"<>]{0,100}" ?\/?>(?:<\/quoted>)?/giu;
/** The message that a reply answers, in HTML. */
const REPLY = /<blockquote[^<>]{0,300}schema\.skype\.com\/Reply[^<>]{0,300}>[^]{0,8000}?<\/blockquote>/giu;
/** The head of a message copied out of a chat: "[20-3 10:05] Sanne de Jong". */
const COPIED = /^\[[^\]\n]{3,30}\d[:.]\d\d[^\]\n]{0,6}\][^\n]{0,100}$/gmu;
const LINE_ENDS = /<(?:br|\/p|\/div|\/li)(?: [^<>]{0,200})?\/?>/giu;
const TAG = /<\/?[a-z][^<>]{0,2000}>/giu;
const MARKS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** @returns what a person typed, without what Teams puts around it; what was typed as plain text stays as it is */
export function typedText(activity: IncomingActivity): string {
  const html = htmlOf(activity);
  const text = activity.text ?? '';
  const own = activity.textFormat === 'xml' ? ofHtml(text) : withSigns(text);
  const typed = withoutQuote(own.replace(QUOTED, ' ')).trim() || ofHtml(html).trim();
  return typed.includes('@') ? typed : [typed, ...addressesIn(html)].join(' ').trim();
}

function htmlOf({ attachments }: IncomingActivity): string {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? html : '';
}

/** An address that stands in a link alone, as in a contact pasted from Outlook. */
function addressesIn(html: string): string[] {
  const found = [...html.matchAll(/href="mailto:([^"?<>\s]{3,254})/giu)].map((match) => match[1] ?? '');
  return [...new Set(found)];
}

function ofHtml(html: string): string {
  return withSigns(html.replace(REPLY, ' ').replace(LINE_ENDS, '\n').replace(TAG, ''));
}

/** Signs as HTML names them, as they are. */
function withSigns(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (whole, code: string) => signOf(Number(code)) ?? whole)
    .replace(/&([a-z])(acute|grave|circ|tilde|uml|ring|cedil);/gi, (_, letter: string, mark: string) =>
      `${letter}${MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC'),
    )
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gi, (whole, name: string) => SIGNS[name.toLowerCase()] ?? whole);
}

function signOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** Without the question quoted above an answer, and the heads of lines copied from a chat, where anything is left. */
function withoutQuote(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('>'));
  const own = first > 0 && lines[0]?.trimStart().startsWith('>') ? lines.slice(first).join('\n') : text;
  const bare = own.replace(COPIED, '').trim();
  return bare === '' ? own : bare;
}
