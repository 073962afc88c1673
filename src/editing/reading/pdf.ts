import { extractTextItems, getDocumentProxy } from 'unpdf';
import { Refused } from '../../knowledgeFolder/refused.ts';
import { MOST } from './bounds.ts';
import type { FileText } from './bounds.ts';
import { pageLines, withoutRepeated } from './pdfLayout.ts';

/**
 * @param content a PDF
 * @returns its text as it stands on the pages: a blank line between paragraphs, gaps as blanks
 * @throws Refused when it cannot be opened, or has more pages than a letter
 */
export async function pdfText(content: Uint8Array): Promise<FileText> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
    if (pdf.numPages > MOST.pages)
      throw new Refused(`Deze PDF heeft ${pdf.numPages} bladzijden: hoogstens ${MOST.pages}.`);
    const { items } = await extractTextItems(pdf);
    const pages = items.map(pageLines);
    const empty = pages.flatMap((lines, at) => (lines.length === 0 ? [at + 1] : []));
    const remarks =
      empty.length > 0 && empty.length < pages.length
        ? [`Op bladzijde ${empty.join(', ')} staat geen tekst: misschien een plaatje of scan.`]
        : [];
    return { text: withoutRepeated(pages), remarks };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      error instanceof Error && error.name === 'PasswordException'
        ? 'Deze PDF is beveiligd met een wachtwoord. Sla hem op zonder.'
        : 'Deze PDF is beschadigd en kan niet gelezen worden.',
    );
  }
}
