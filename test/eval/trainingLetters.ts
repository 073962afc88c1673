import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { AnnotatedLetter } from '../../src/knowledge/knowledge.ts';
import { annotationSchema } from '../../src/knowledge/letters/annotation.ts';
import type { AskedOf } from './samplesOfFew.ts';

const HERE = 'test/eval/training';

/** Letters that were invented to learn from what carries over from one letter to the next; see README.md there. */
const inventedSchema = z.array(
  z.strictObject({
    id: z.string(),
    subject: z.string(),
    text: z.string(),
    facts: z.array(
      z.strictObject({
        id: z.string(),
        asks: z.string().optional(),
        quote: z.string(),
        answer: z.string(),
        wordings: z.array(z.string()).min(2),
      }),
    ),
    /** Questions about the same that it does not answer. */
    near: z.array(z.strictObject({ kind: z.string().optional(), text: z.string() })),
  }),
);
type Invented = z.infer<typeof inventedSchema>[number];

const invented = (): Invented[] =>
  readdirSync(HERE)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => inventedSchema.parse(load(readFileSync(`${HERE}/${name}`, 'utf8'))));

function letterOf({ id, subject, text, facts }: Invented): AnnotatedLetter {
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim());
  const nothing = { number: '', date: '', kenmerk: '', phone: '', signer: '' };
  return {
    letter: {
      id,
      subject,
      ...nothing,
      blocks: paragraphs.map((part) => ({ section: subject, text: part, kind: 'paragraph' as const })),
    },
    ...annotationSchema.parse({
      facts: facts.map(({ id: fact, quote, answer, wordings }) => ({
        id: `${id}-${fact}`.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
        answer,
        quotes: [quote],
        questions: wordings,
      })),
    }),
  };
}

/** @returns the invented letters, with the near misses that were written by hand */
export function trainingLetters(): { letters: AnnotatedLetter[]; near: AskedOf[] } {
  const all = invented();
  return {
    letters: all.map(letterOf),
    near: all.flatMap(({ id, near }) => near.map(({ text }) => ({ letter: id, text, from: 'by hand' }))),
  };
}
