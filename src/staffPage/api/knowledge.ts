import { changeInWords, keep, propose } from '../../editing/changes.ts';
import type { Changing } from '../../editing/changes.ts';
import type { Difference, Outcome } from '../../editing/trial/outcome.ts';
import type { Said } from '../../knowledge/answering/consider.ts';
import type { Considered } from '../../knowledge/answering/understanding.ts';
import type { Change } from '../../knowledge/changes/change.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { entriesOf } from '../../knowledge/letters/facts.ts';
import type { Entry as Known } from '../../knowledge/letters/facts.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import { writtenId } from '../../knowledge/letters/ownIds.ts';
import { Refusal } from '../../secretariat/desk.ts';
import { entries, keepChange, tryChange } from '../schema/knowledge.ts';
import type * as Schema from '../schema/knowledge.ts';
import { Stale } from '../stale.ts';
import { EDITS, route } from './route.ts';
import type { Context, Route } from './route.ts';

/** @returns a fact or gap as an editor sees it */
export function entryOf(id: string, entry: Known): Schema.Entry {
  const { letter } = entry.source;
  const of = entry.kind === 'fact' ? entry.fact : entry.gap;
  return {
    ...{ id, entry: writtenId(id), kind: entry.kind },
    ...{ letter: letter.id, letterName: letterLine(letter) },
    answer: entry.kind === 'fact' ? entry.fact.answer : entry.gap.reply,
    question: of.questions[0] ?? '',
  };
}

/** @returns what a question may be about, as an editor sees it */
export function near(found: readonly Considered[], knowledge: Knowledge): Schema.Near[] {
  const known = entriesOf(knowledge);
  return found.flatMap(({ owner, likely }) => {
    const entry = known.get(owner);
    return entry ? [{ ...entryOf(owner, entry), likely }] : [];
  });
}

/** @returns what changing the knowledge needs */
export function changing({ editing, desk }: Context): Changing {
  return { editing, store: desk.store, staff: desk.staff, now: () => desk.now() };
}

/** @returns what is said with a fact or gap, by its id */
function saying(knowledge: Knowledge): (id: string) => string {
  const known = entriesOf(knowledge);
  return (id) => {
    const entry = known.get(id);
    if (entry) return entry.kind === 'fact' ? entry.fact.answer : entry.gap.reply;
    return knowledge.forms.find((form) => form.id === id)?.title ?? id;
  };
}

/** @returns what is said with what a change adds or changes; undefined for all else */
function fresh(change: Change, id: string): string | undefined {
  const written = writtenId(id);
  if (change.kind === 'fact' && change.fact.id === written) return change.fact.answer;
  if (change.kind === 'gap' && change.gap.id === written) return change.gap.reply;
  return change.kind === 'revision' && change.entry === written ? change.says?.to : undefined;
}

/** @returns what is answered, in words */
function inWords({ kind, entries: said }: Said, says: (id: string) => string): string {
  const texts = said.map(says);
  switch (kind) {
    case 'answer':
      return texts.join(' Of: ');
    case 'unknown':
      return texts[0] ?? 'geen antwoord';
    case 'passage':
      return 'een passage uit een brief';
    case 'wish':
      return `begint het formulier “${texts[0]}”`;
    case 'otherWish':
      return 'iets waar geen formulier voor is';
    case 'smalltalk':
      return `een praatje (${texts[0]})`;
  }
}

function outcomeInWords(outcome: Outcome, knowledge: Knowledge, change: Change): Schema.Outcome {
  const known = entriesOf(knowledge);
  const says = saying(knowledge);
  const said = ({ question, meant, before, after }: Difference): Schema.Difference => {
    const entry = known.get(meant ?? '');
    return {
      question,
      ...(entry && { meant: entryOf(meant!, entry).answer }),
      before: inWords(before, says),
      after: inWords(after, (id) => fresh(change, id) ?? says(id)),
    };
  };
  const { own, worse, better, otherwise } = outcome;
  return {
    ...outcome,
    ...{ own: own.map(said), worse: worse.map(said), better: better.map(said) },
    otherwise: otherwise.map(said),
  };
}

export const knowledgeRoutes: readonly Route[] = [
  route(entries, EDITS, ({ editing }) =>
    Promise.resolve({
      entries: [...entriesOf(editing.knowledge)].map(([id, entry]) => entryOf(id, entry)),
    }),
  ),
  route(
    tryChange,
    EDITS,
    async (context, { change }) => {
      const { outcome, remarks, id } = await propose(changing(context), change);
      const said = outcomeInWords(outcome, context.editing.knowledge, change);
      return { outcome: said, remarks, ...(id !== undefined && { id }) };
    },
    2_000_000,
  ),
  route(keepChange, EDITS, async (context, { id }) => {
    const kept = await keep(changing(context), id);
    if (kept.kind === 'kept') return { revision: kept.revision };
    if (kept.kind === 'unknown')
      throw new Refusal('Deze wijziging is te lang geleden uitgeprobeerd. Bekijk opnieuw wat er verandert.');
    throw new Stale(
      'Intussen is er iets anders bewaard. Bekijk opnieuw wat er verandert.',
      kept.since.map((one) => ({
        what: changeInWords(one),
        from: 'niet bewaard',
        to: `bewaard door ${one.by}`,
      })),
    );
  }),
];
