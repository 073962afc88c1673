import { Refused } from '../../knowledgeFolder/refused.ts';
import { MOST } from './bounds.ts';
import type { FileText } from './bounds.ts';

const opensAs = (content: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => content[at] === byte);
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** In what Word makes of a file with a password. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const includes = (content: Uint8Array, text: string | Buffer): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(text);

/**
 * Reads a letter's text out of a file, by what is in it and not by its name.
 * @throws Refused when there is no text to be had, or too much
 */
export async function fileText(content: Uint8Array): Promise<FileText> {
  if (content.length === 0) throw new Refused('Dit bestand is leeg.');
  if (content.length > MOST.file)
    throw new Refused(`Dit bestand is te groot: hoogstens ${MOST.file / 1e6} MB.`);
  const read = await readerOf(content)(content);
  if (!/\p{L}{3}/u.test(read.text))
    throw new Refused('In dit bestand staat geen tekst. Is het een scan? Maak er eerst tekst van (OCR).');
  if (read.text.length > MOST.text)
    throw new Refused(
      `Hier staat te veel tekst in voor een brief: hoogstens ${MOST.text.toLocaleString('nl')} tekens.`,
    );
  return { ...read, text: `${read.text.trim()}\n` };
}

/** The parsers are loaded when a file needs them: the bot never does. */
function readerOf(content: Uint8Array): (content: Uint8Array) => FileText | Promise<FileText> {
  if (opensAs(content, 0x25, 0x50, 0x44, 0x46)) return async (pdf) => (await import('./pdf.ts')).pdfText(pdf);
  if (opensAs(content, 0x50, 0x4b) && includes(content, 'word/document.xml'))
    return async (docx) => (await import('./docx.ts')).docxText(docx);
  if (opensAs(content, ...OLD_OFFICE) && includes(content, LOCKED))
    throw new Refused('Dit bestand is beveiligd met een wachtwoord. Sla het op zonder.');
  if (opensAs(content, 0x50, 0x4b) || opensAs(content, ...OLD_OFFICE) || opensAs(content, 0x7b, 0x5c, 0x72))
    throw new Refused('Dit soort bestand kan niet gelezen worden. Sla het in Word op als .docx, of als PDF.');
  if (content.includes(0)) throw new Refused('Dit is geen tekst, geen .docx en geen PDF.');
  return plainText;
}

function plainText(content: Uint8Array): FileText {
  try {
    return { text: unixLines(new TextDecoder('utf-8', { fatal: true }).decode(content)), remarks: [] };
  } catch {
    const text = unixLines(new TextDecoder('windows-1252').decode(content));
    return { text, remarks: ['De tekst was niet als UTF-8 opgeslagen: kijk of é, ë en € goed staan.'] };
  }
}

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');
