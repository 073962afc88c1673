import type { Reply } from './message.ts';
import { activeDraft } from './state.ts';
import type { State } from './state.ts';
import { pseudonymOf } from './tally.ts';
import type { Decision, Turn } from './turn.ts';

/** What is counted: of questions by the fact that was quoted or came closest, of forms by the form. */
export const COUNTED = [
  'answered',
  /** No answer, and other questions shown instead. */
  'suggested',
  'unanswered',
  'liked',
  'disliked',
  'formBegun',
  'formMessage',
  'formFinished',
] as const;

export interface Count {
  what: (typeof COUNTED)[number];
  /** Id of a fact, gap or form; empty when it is about none. */
  about: string;
}

/** What a turn adds to the figures: never what was said. */
export interface Seen {
  /** In one word by which nobody is known. */
  person: string;
  today: string;
  counts: Count[];
}

/** @returns what there is to count of a turn that was stored. Pure. */
export function seenIn(turn: Turn, decision: Decision, replies: readonly Reply[]): Seen {
  const counts = [
    ...replies.flatMap(({ about }): Count[] =>
      about ? [{ what: 'answered', about: about.fact ?? '' }] : [],
    ),
    ...missedIn(decision),
    ...formsIn(turn.state, decision),
  ];
  return { person: pseudonymOf(turn), today: turn.today, counts };
}

function missedIn({ missed, state }: Decision): Count[] {
  return missed.flatMap(({ reason, nearest: about = '' }): Count[] => {
    if (reason === 'chosen') return [];
    if (reason !== 'unanswered') return [{ what: reason, about }];
    return [{ what: state.shown ? 'suggested' : 'unanswered', about }];
  });
}

/** A change of what was handed in is no form that is filled in. */
function formsIn(before: State, { state: after, commands }: Decision): Count[] {
  const known = new Set(before.drafts.map(({ id }) => id));
  const begun = after.drafts.filter(({ id, changes }) => !known.has(id) && changes === undefined);
  const about = activeDraft(after) ?? activeDraft(before);
  return [
    ...begun.map(({ form }): Count => ({ what: 'formBegun', about: form })),
    ...(about && about.changes === undefined ? [{ what: 'formMessage' as const, about: about.form }] : []),
    ...commands.flatMap((command): Count[] =>
      command.kind === 'hand in' ? [{ what: 'formFinished', about: command.form }] : [],
    ),
  ];
}
