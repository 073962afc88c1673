import { applyCommand } from '../../registration/applyCommand.ts';
import type { Audit } from '../../registration/applied.ts';
import type { Command, Outcome } from '../../registration/command.ts';
import type { Notice } from '../../registration/notice.ts';
import type { Registration } from '../../registration/registration.ts';
import type { StoreRules } from '../rules.ts';
import type { Numbers } from './numbers.ts';

/** The registrations that commands are about, as they are now. */
export interface Current {
  byId: ReadonlyMap<string, Registration>;
  byNumber: ReadonlyMap<string, Registration>;
}

/** Of the same, how often each was changed. */
export type Revisions = { [By in keyof Current]: ReadonlyMap<string, Pick<Registration, 'revision'>> };

/** What commands come to, and all there is to write for it. */
export interface Changes {
  outcomes: Outcome[];
  /** As they are after the last change. */
  registrations: Registration[];
  audits: Audit[];
  notices: Notice[];
  /** By event: registrations of which what waits of it no longer holds. */
  drop: Map<string, string[]>;
}

/** Decides what commands mean, one after the other: each sees what the ones before it did. */
export function decide(
  commands: readonly Command[],
  current: Current,
  numbers: Numbers,
  rules: StoreRules,
): Changes {
  const byId = new Map(current.byId);
  const byNumber = new Map(current.byNumber);
  const changed = new Map<string, Registration>();
  const changes: Changes = { outcomes: [], registrations: [], audits: [], notices: [], drop: new Map() };
  for (const command of commands) {
    const found = command.kind === 'hand in' ? byId.get(command.id) : byNumber.get(command.number);
    const terms =
      command.kind === 'hand in'
        ? { ...rules.terms(command.form), number: numbers.next(command) }
        : rules.terms(found?.form ?? '');
    const applied = applyCommand(found, command, terms);
    if (applied.kind !== 'changed') {
      changes.outcomes.push(applied);
      continue;
    }
    const { registration, audit, notices, drop } = applied;
    if (command.kind === 'hand in') numbers.use(command);
    const { number } = registration;
    byId.set(registration.id, registration);
    byNumber.set(number, registration);
    if (changed.has(number)) changes.notices = without(changes.notices, number, drop);
    changed.set(number, registration);
    for (const event of drop)
      changes.drop
        .set(event, changes.drop.get(event) ?? [])
        .get(event)
        ?.push(number);
    changes.audits.push(audit);
    changes.notices.push(...notices);
    changes.outcomes.push({ kind: 'done', registration });
  }
  return { ...changes, registrations: [...changed.values()] };
}

function without(notices: Notice[], number: string, events: string[]): Notice[] {
  return notices.filter((notice) => notice.number !== number || !events.includes(notice.event));
}

/** @returns whether nothing of it has changed in between */
export function sameAs(before: Current, now: Revisions): boolean {
  return (['byId', 'byNumber'] as const).every(
    (by) =>
      before[by].size === now[by].size &&
      [...now[by]].every(([key, { revision }]) => before[by].get(key)?.revision === revision),
  );
}
