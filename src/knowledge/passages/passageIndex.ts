import { conceptKey, isAspect, isConcept } from '../reading/term.ts';
import { MONTHS } from '../../time/dutch.ts';
import type { Letter } from '../letters/letter.ts';
import { HEAD } from '../letters/letterParser.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Term } from '../reading/term.ts';
import type { Passage } from '../answering/understanding.ts';

/** A passage with how well it fits. */
export interface FoundPassage {
  passage: Passage;
  score: number;
  /** The score beside that of one word only this passage has: the same with few letters and with many. */
  fit: number;
  /** Share of what the message says that the passage or its heading says too. */
  coverage: number;
  /** Share of what the message asks for (a day, a name, a price) that the passage does not hold. */
  missing: number;
  /** What the message is about that no letter at all speaks of, such as a price or a livestream. */
  absent: number;
}

export interface PassageIndex {
  search(terms: Term[], options?: { letters?: string[]; limit?: number }): FoundPassage[];
}

/** BM25 with what a passage stands under; tuned on the quotations of the facts (test/eval/tune.ts). */
const PASSAGES = {
  saturation: 1.2,
  length: 0.3,
  heading: 0.35,
  subject: 0.2,
  neighbour: 0.15,
  /** A passage that has what is asked for: a day for when, a name for who. */
  aspect: 1.5,
  /** Of the rarest terms, at most so many postings are looked at: keeps a thousand letters quick. */
  postings: 30_000,
};

const MONTH = `(${MONTHS.join('|')})`;
/** What a passage must hold to answer a question word. */
const HOLDS = new Map(
  Object.entries({
    '?wanneer': new RegExp(`\\d{1,2} ${MONTH}|${MONTH} \\d{4}|zomer|in juni`, 'i'),
    '?totwanneer': new RegExp(`(uiterlijk|tot)\\b.*(${MONTH}|zomer)`, 'i'),
    '?vanaf': new RegExp(`vanaf.*${MONTH}`, 'i'),
    '?wie': /(?<!^)(?<![.?!] )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|bestuurders|medewerkers/u,
    email: /\S@\S/,
    telefoon: /\d{3}[- )]+\d/,
    website: /www\.|website/i,
    '?waarom': /\b(omdat|daarom|vanwege|om )\b/i,
    kenmerk: /kenmerk/i,
    '?hoeveel':
      /\d|\b(alle|meeste|ieder|een of meer|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|hoogstens|minstens|maximaal|minimaal|maximum|minimum)\b/i,
    '?hoelaat': /\d{1,2}[.:]\d{2}|\buur\b/,
    '?kosten': /€|\beuro\b|kosten|gratis|tarief/i,
    '?waar': /www|website|via|gevestigd|regio|ALV|bij de/,
  }).map(([concept, pattern]) => [conceptKey(concept), pattern]),
);

/** Who asks these is not helped by a passage without them. */
const STRICT = new Set(['?hoelaat', '?kosten', 'email', 'telefoon'].map(conceptKey));

interface Unit {
  passage: Passage;
  length: number;
  holds: Set<string>;
}

/** Blocks as passages: the items of a list stand with the line that announces them. */
export function unitsOf(letter: Letter): { passage: Passage; context: string }[] {
  const units: { passage: Passage; context: string }[] = [];
  letter.blocks.forEach((block, at) => {
    const before = letter.blocks[at - 1];
    const introduces = block.text.endsWith(':') && letter.blocks[at + 1]?.kind === 'item';
    let text = block.text;
    for (let n = at + 1; introduces && letter.blocks[n]?.kind === 'item'; n++)
      text += `\n${letter.blocks[n]!.text}`;
    const context = before?.section === block.section && before.kind !== 'head' ? before.text : '';
    units.push({ passage: { letter: letter.id, section: block.section, text }, context });
  });
  return units;
}

/** @param letters whose passages can be found, annotated or not */
export function createPassageIndex(letters: Letter[], lexicon: Lexicon): PassageIndex {
  const units: Unit[] = [];
  let memory = new Map<string, Term[]>();
  const read = (text: string): Term[] => {
    let terms = memory.get(text);
    if (!terms) memory.set(text, (terms = lexicon.read(text)));
    return terms;
  };
  const postings = new Map<string, { units: number[]; counts: number[] }>();
  for (const letter of letters) {
    memory = new Map();
    const subject = read(letter.subject);
    for (const { passage, context } of unitsOf(letter)) {
      const number = units.length;
      const counts = new Map<string, number>();
      const add = (terms: Term[], share: number) =>
        terms.forEach(({ key, weight }) => counts.set(key, (counts.get(key) ?? 0) + share * weight));
      const own = read(passage.text);
      add(own, 1);
      if (passage.section !== HEAD) {
        add(read(passage.section), PASSAGES.heading);
        add(subject, PASSAGES.subject);
      }
      if (context) add(read(context), PASSAGES.neighbour);
      const holds = new Set([...HOLDS].flatMap(([key, pattern]) => (pattern.test(passage.text) ? key : [])));
      for (const { key } of own) if (STRICT.has(key)) holds.add(key);
      units.push({ passage, length: own.length, holds });
      for (const [key, count] of counts) {
        let list = postings.get(key);
        if (!list) postings.set(key, (list = { units: [], counts: [] }));
        list.units.push(number);
        list.counts.push(count);
      }
    }
  }
  const average = units.reduce((sum, unit) => sum + unit.length, 0) / Math.max(units.length, 1);
  const rarity = (key: string) => {
    const count = postings.get(key)?.units.length ?? 0;
    return Math.log(1 + (units.length - count + 0.5) / (count + 0.5));
  };

  const rarest = Math.log(1 + (units.length - 0.5) / 1.5);

  return {
    search(terms, { letters: wanted, limit = 3 } = {}) {
      if (units.length === 0) return [];
      const query = new Map<string, number>();
      for (const { key, weight } of terms) query.set(key, Math.max(query.get(key) ?? 0, weight));
      const asked = [...query].map(([key, weight]) => ({ key, value: weight * rarity(key) }));
      asked.sort((a, b) => b.value - a.value);
      const scores = new Float32Array(units.length);
      const covered = new Float32Array(units.length);
      let total = 0;
      let looked = 0;
      for (const { key, value } of asked) {
        const content = !isAspect(key);
        if (content) total += value;
        const list = postings.get(key);
        if (!list || looked > PASSAGES.postings) continue;
        looked += list.units.length;
        for (let n = 0; n < list.units.length; n++) {
          const number = list.units[n]!;
          const count = list.counts[n]!;
          const norm = 1 - PASSAGES.length + (PASSAGES.length * units[number]!.length) / average;
          scores[number]! +=
            (value * count * (PASSAGES.saturation + 1)) / (count + PASSAGES.saturation * norm);
          if (content) covered[number]! += value;
        }
      }
      const aspects = asked.filter(({ key }) => HOLDS.has(key));
      const unheard = asked.filter(
        ({ key }) => isConcept(key) && !isAspect(key) && !postings.has(key),
      ).length;
      const strict = aspects.filter(({ key }) => STRICT.has(key));
      const best: { number: number; score: number; fits: number }[] = [];
      units.forEach((unit, number) => {
        if (covered[number] === 0) return;
        if (wanted && wanted.length > 0 && !wanted.includes(unit.passage.letter)) return;
        const fits = aspects.filter(({ key }) => unit.holds.has(key)).length;
        const score = scores[number]! + fits * PASSAGES.aspect;
        if (best.length === limit && score <= best[limit - 1]!.score) return;
        best.push({ number, score, fits });
        best.sort((a, b) => b.score - a.score);
        if (best.length > limit) best.pop();
      });
      return best.map(({ number, score, fits }) => ({
        passage: units[number]!.passage,
        score,
        fit: rarest > 0 ? score / rarest : 0,
        coverage: total > 0 ? covered[number]! / total : 0,
        absent: unheard + strict.filter(({ key }) => !units[number]!.holds.has(key)).length,
        missing: aspects.length > 0 ? 1 - fits / aspects.length : 0,
      }));
    },
  };
}
