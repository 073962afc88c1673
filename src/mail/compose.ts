import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { Notice } from '../registration/notice.ts';
import { calendarOf } from './calendar.ts';

/** A line of a header that ends where it should: a line end or another sign that cannot be seen becomes a blank. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300);
}

/** @param from `Name <address>` or an address alone */
function houseOf(from: string): { name: string; email: string; domain: string } {
  const [before = '', inside] = oneLine(from).split('<');
  const email = (inside ?? before).replace(/[>\s]/g, '');
  const name = inside === undefined ? '' : before.replaceAll('"', '').trim();
  return { name: name || email, email, domain: email.split('@')[1] || 'localhost' };
}

/** What the mails of this house share. */
export interface Letterhead {
  /** `Name <address>` or an address alone. */
  from: string;
  /** Where an answer to a mail goes. */
  replyTo: string | undefined;
}

/**
 * A notice as a mail, in text and HTML, with its appointment as a calendar file.
 * Sent twice it has the same Message-ID, so that it can be recognised.
 */
export function compose(
  notice: Notice,
  to: string,
  { from, replyTo }: Letterhead,
  now: Date,
): SendMailOptions {
  const house = houseOf(from);
  const calendar = calendarOf(notice, { ...house, email: replyTo ?? house.email }, now);
  return {
    from: oneLine(from),
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    subject: oneLine(notice.subject),
    text: `${notice.text.trim()}\n`,
    html: htmlOf(notice.text),
    messageId: `<${createHash('sha256').update(notice.key).digest('hex').slice(0, 32)}@${house.domain}>`,
    headers: {
      'X-Briefwijzer-Key': oneLine(notice.key),
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'nl',
    },
    ...(calendar && { icalEvent: { ...calendar, filename: 'afspraak.ics' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const MEANING: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text as it is typed, for within HTML */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => MEANING[sign] ?? sign);
}

/** @returns a simple page of the same words: a paragraph for each, a list where every line starts with "- " */
export function htmlOf(text: string): string {
  const blocks = text.trim().split(/\n{2,}/);
  return `<!doctype html><html lang="nl"><body style="font-family:sans-serif;font-size:16px;line-height:1.5">${blocks.map(block).join('')}</body></html>`;
}

function block(paragraph: string): string {
  const lines = paragraph.split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join('')}</ul>`;
}
