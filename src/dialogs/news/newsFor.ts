import type { Dated } from '../../knowledge/answering/agenda.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import type { Letter } from '../../knowledge/letters/letter.ts';
import type { Notice } from '../../registration/notice.ts';
import { addDays } from '../../time/amsterdam.ts';
import { dutchDay } from '../../time/dutch.ts';
import { fill } from '../../text/fill.ts';
import { fold } from '../../text/fold.ts';
import type { Phrases } from '../phrases.ts';

/** Under which news stands in the outbox: it is of no registration. */
export const NEWS = 'nieuws';

/** What somebody wishes to hear of. */
export interface Interest {
  /** Of the chat in which it was said. */
  conversation: string;
  person: string;
  subject: string;
  /** How to write to the chat where others read along; absent for somebody's own chat. */
  address?: unknown;
}

/** What there is to tell of. */
export interface Happenings {
  /** Letters that were not there before. */
  fresh: readonly Letter[];
  /** The days that the letters name from today on. */
  ahead: readonly Dated[];
  letters: readonly Letter[];
  /** YYYY-MM-DD */
  today: string;
}

/**
 * @param about ids of the letters that say something on a subject
 * @returns what everyone hears, each thing once: by its key it is told once for good
 */
export function newsFor(
  interests: readonly Interest[],
  { fresh, ahead, letters, today }: Happenings,
  about: (subject: string) => ReadonlySet<string>,
  { news }: Pick<Phrases, 'news'>,
): Notice[] {
  const everything = news.everything.map(fold);
  const near = ahead.filter(
    ({ day, kind }) => kind === 'deadline' && day >= today && day <= addDays(today, news.daysBefore),
  );
  return interests.flatMap((interest) => {
    const { subject } = interest;
    const ids = everything.includes(subject) ? undefined : about(subject);
    const wanted = (letter: string) => ids?.has(letter) ?? true;
    return [
      ...fresh
        .filter(({ id }) => wanted(id))
        .map((letter) => told(interest, `brief/${letter.id}`, news.letter, valuesOf(letter, subject))),
      ...near.flatMap(({ day, name, passage }) => {
        const letter = letters.find(({ id }) => id === passage.letter);
        if (!letter || !wanted(letter.id)) return [];
        const values = {
          ...valuesOf(letter, subject),
          day: dutchDay(day),
          left: leftUntil(day, today),
          name,
        };
        return [told(interest, `dag/${letter.id}/${day}`, news.deadline, values)];
      }),
    ];
  });
}

function valuesOf(letter: Letter, subject: string) {
  const link = letter.url ?? letter.page ?? '';
  return { letter: letterLine(letter), about: letter.subject, subject, link };
}

/** "nog 3 dagen" */
function leftUntil(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return days === 0 ? 'vandaag is de laatste dag' : `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`;
}

function told(
  { conversation, person, address }: Interest,
  what: string,
  { subject, text }: Phrases['news']['letter'],
  values: Record<string, string>,
): Notice {
  return {
    key: `${NEWS}/${conversation}/${what}`,
    number: NEWS,
    revision: 1,
    to: { kind: 'chat', person, ...(address !== undefined && { at: address }) },
    event: NEWS,
    subject: fill(subject, values),
    text: fill(text, values).trimEnd(),
    links: true,
  };
}
