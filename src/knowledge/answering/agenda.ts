import type { LetterEvent } from '../letters/annotation.ts';
import { passagesOf } from './found.ts';
import type { Answering } from './found.ts';
import type { FactEntry } from '../letters/facts.ts';
import { dutchDay } from '../../time/dutch.ts';
import { stretchesIn } from '../../language/stretches.ts';
import { withDutchDays } from '../reading/englishDays.ts';
import type { Term } from '../reading/lexicon.ts';
import type { Found, Subject } from './understanding.ts';
import { fold } from '../reading/words.ts';

const PLURAL = /\b(deadlines|data|termijnen|datums|dates|sluitingsdata|belangrijke dagen|gebeurtenissen|kalender|tijdlijn)\b/;
const ASKS = /\b(welke|wat|alle|overzicht|lijst|noem|geef|toon|which|what|all|list|nog|zijn er)\b/;
/** At most this many days are listed: more does not fit a phone. */
const MOST = 6;

type Dated = FactEntry & { event: LetterEvent };

/** Answers "welke deadlines zijn er in maart?" from the events of all letters; undefined for any other question. */
export function agenda(text: string, terms: Term[], asking: Answering): { found: Found; subject: Subject } | undefined {
  const folded = fold(text);
  if (!PLURAL.test(folded) || !ASKS.test(folded)) return undefined;
  const today = asking.now.slice(0, 10);
  const named = stretchesIn(withDutchDays(text), today, today);
  const isNamed = (day: string) =>
    named.some(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  const letters = new Set([...asking.entries.values()].map(({ source }) => source.letter.id));
  const dated = [...letters].flatMap((letter) => {
    const seen = new Set<string>();
    return [...asking.entries.values()].filter((entry): entry is Dated => {
      if (entry.kind !== 'fact' || !entry.event || entry.source.letter.id !== letter) return false;
      const day = entry.event.until ?? entry.event.from!;
      if (named.length > 0 ? !isNamed(day) : entry.event.kind === 'past') return false;
      if (/deadline|termijn|sluiting/.test(folded) && !['deadline', 'period'].includes(entry.event.kind)) return false;
      if (seen.has(entry.event.id)) return false;
      seen.add(entry.event.id);
      return true;
    });
  });
  const meant = dated.filter(({ source }) => terms.length > 0 && source.letter.date.slice(0, 4) >= '0').slice(0, MOST);
  if (meant.length === 0) return undefined;
  const line = ({ event }: Dated) => `${dutchDay(event.until ?? event.from!)}: ${event.name}`;
  return {
    found: {
      fact: meant[0]!.fact.id,
      answer: meant.map(line).join('; ') + '.',
      passages: meant.slice(0, 3).flatMap((entry) => passagesOf(entry).slice(0, 1)),
      suggestions: [],
    },
    subject: { letter: meant[0]!.source.letter.id, facts: meant.map(({ fact }) => fact.id), age: 0 },
  };
}
