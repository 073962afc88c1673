import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Header, IPropertiesOptions } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A paragraph of a Word file. */
export const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });

export const table = (rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [line(text)] })) }),
    ),
  });

/** @returns a real Word file */
export function wordFile(
  children: (Paragraph | Table)[],
  { header, ...more }: { header?: Header; footnotes?: NonNullable<IPropertiesOptions['footnotes']> } = {},
): Promise<Buffer> {
  const headers = header && { default: header };
  return Packer.toBuffer(new Document({ ...more, sections: [{ ...(headers && { headers }), children }] }));
}

/** A text with where it stands on its page, in points from the left and from below. */
export type Placed = [text: string, x: number, y: number, size?: number];

/** @returns a real PDF */
export async function pdf(pages: Placed[][]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const placed of pages) {
    const page = made.addPage([595, 842]);
    for (const [text, x, y, size = 10] of placed) page.drawText(text, { x, y, size, font });
  }
  return made.save();
}

/** A letter of a few sentences, a line each. */
export const WATER = [
  'Datum: 3 juni 2019',
  'Ons kenmerk: WAT/U201900777 Lbr. 19/082',
  'Onderwerp: Bijdrage voor waterspeelplaatsen',
  'Geacht college,',
  'Uw gemeente vraagt de bijdrage uiterlijk 15 november 2019 aan bij het waterfonds.',
  'De bijdrage bedraagt ten hoogste € 40.000 per waterspeelplaats.',
  'Een waterspeelplaats is <b>veilig</b> & schoon.',
  'Hoogachtend,',
  'P. Jansen',
];

/** @returns that letter as a text, a Word file and a PDF */
export const waterText = () => `${WATER.slice(0, 3).join('\n')}\n\n${WATER.slice(3).join('\n\n')}\n`;
export const waterWord = () => wordFile(WATER.map(line));
export const waterPdf = () => pdf([WATER.map((text, at): Placed => [text, 50, 780 - 24 * at])]);
