import type { Whole } from '../../../../src/staffPage/schema/registrations.ts';

/** What goes along with a change: what it is made on, so that nobody writes over what another did meanwhile. */
export function seenIn({ number, revision, status, answers }: Whole) {
  return {
    number,
    revision,
    seen: { status, answers: Object.fromEntries(answers.map(({ id, text }) => [id, text])) },
  };
}
