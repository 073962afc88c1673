import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { Refused } from '../../knowledgeFolder/refused.ts';
import { MOST } from './bounds.ts';
import type { FileText } from './bounds.ts';
import { linesOf } from './htmlLines.ts';

/** What a letter's words stand in; pictures and fonts are left where they are. */
const WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
const HEADER = /^word\/header\d*\.xml$/;

/**
 * @param content a Word file
 * @returns its text: headings with # in front, items with a dash, rows of tables between bars, notes at the end
 * @throws Refused when it is none, or unpacks to too much
 */
export async function docxText(content: Uint8Array): Promise<FileText> {
  const files = unpacked(content);
  const pictures = /<(?:w:drawing|w:pict)\b[^]*?<(?:a:blip|v:imagedata)\b/.test(
    strFromU8(files['word/document.xml'] ?? new Uint8Array()),
  );
  const remarks = pictures ? ['Er staan plaatjes in: wat daarop te lezen is, is niet meegenomen.'] : [];
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(files, { level: 0 })) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        includeEmbeddedStyleMap: false,
      },
    );
    const body = linesOf(value);
    const head = Object.entries(files)
      .filter(([name]) => HEADER.test(name))
      .map(([, xml]) => headerText(strFromU8(xml)))
      .filter((text, at, all) => text !== '' && !body.includes(text) && all.indexOf(text) === at);
    if (head.length > 0)
      remarks.push('De kopregels van de bladzijden staan bovenaan: haal weg wat er dubbel staat.');
    return { text: [...head, body].join('\n\n'), remarks };
  } catch {
    throw new Refused('Dit Word-bestand is beschadigd. Open het in Word en sla het opnieuw op als .docx.');
  }
}

/** No file in the zip gets more room than it says to take, and together they take no more than is allowed. */
function unpacked(zip: Uint8Array): Record<string, Uint8Array> {
  let bytes = 0;
  try {
    return unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!WORDS.test(name)) return false;
        bytes += originalSize;
        if (bytes > MOST.unpacked)
          throw new Refused(`Dit bestand wordt uitgepakt te groot: hoogstens ${MOST.unpacked / 1e6} MB.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('Dit bestand is beschadigd: het is niet uit te pakken.');
  }
}

/** @returns the text of a page's header, a line for each paragraph: the library reads none */
function headerText(xml: string): string {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<>]*)<|<w:(tab|br)\b/g)]
        .map(([, text, mark]) => text ?? (mark === 'tab' ? '\t' : '\n'))
        .join(''),
    )
    .map((line) => line.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => SIGNS[name] ?? ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
