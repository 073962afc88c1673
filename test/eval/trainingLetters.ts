import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { AnnotatedLetter } from '../../src/knowledge/knowledge.ts';
import { annotationSchema } from '../../src/knowledge/letters/annotation.ts';
import type { AskedOf } from './samplesOfFew.ts';

const HERE = 'test/eval/training';

/** A letter that was invented to learn from what carries over from one letter to the next. */
interface Invented {
  id: string;
  date: string;
  subject: string;
  names?: string[];
  facts: { id: string; answer: string; quotes: string[]; questions: string[] }[];
  /** Questions about the same that it does not answer. */
  near: string[];
}

const invented = (): Invented[] =>
  readdirSync(HERE)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => (load(readFileSync(`${HERE}/${name}`, 'utf8')) as { letters: Invented[] }).letters);

/** @returns the invented letters, their text being what their facts quote, with the near misses that were written by hand */
export function trainingLetters(): { letters: AnnotatedLetter[]; near: AskedOf[] } {
  const all = invented();
  return {
    letters: all.map(({ id, date, subject, names = [], facts }) => ({
      letter: {
        id,
        number: '',
        date: String(date).slice(0, 10),
        subject,
        kenmerk: '',
        phone: '',
        signer: '',
        blocks: facts.flatMap(({ quotes }) =>
          quotes.map((text) => ({ section: subject, text, kind: 'paragraph' as const })),
        ),
      },
      ...annotationSchema.parse({ names, facts }),
    })),
    near: all.flatMap(({ id, near }) => near.map((text) => ({ letter: id, text, from: 'by hand' }))),
  };
}
