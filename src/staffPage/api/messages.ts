import { DELIVERY_KINDS, DELIVERY_STATES } from '../../dialogs/staff/staffPhrases.ts';
import { resend, wordsAt } from '../../secretariat/deliveries.ts';
import type { DeliveryLine, DeliveryTotals } from '../../storage/outbox/deliveries.ts';
import { messages, PART, resendMessage } from '../schema/messages.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

type Words = ReturnType<typeof wordsAt>;

export const messageRoutes: readonly Route[] = [
  route(messages, READS, async ({ desk }, { states, kind, number, skip }) => {
    const { deliveries } = desk.store;
    const wanted = {
      ...(states.length > 0 && { states }),
      ...(kind && { kind }),
      ...(number && { number: number.toUpperCase() }),
    };
    const [totals, lines] = await Promise.all([
      deliveries.totals(),
      deliveries.find(wanted, { skip, most: PART + 1 }),
    ]);
    const words = wordsAt(desk);
    const shown = ({ kind: what, ...line }: DeliveryLine) => ({
      ...line,
      kind: words.kinds[what],
      stateName: words.states[line.state],
    });
    return { ...added(totals, words), messages: lines.slice(0, PART).map(shown), more: lines.length > PART };
  }),
  route(resendMessage, CHANGES, async ({ desk }, { key }) => {
    await resend(desk, key);
    return {};
  }),
];

/** @returns the counts with their sums: those of the kinds and those of the states are the same in all */
function added(totals: DeliveryTotals, words: Words) {
  const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0);
  const kinds = DELIVERY_KINDS.map((kind) => {
    const counts = DELIVERY_STATES.map((state) => totals[kind][state]);
    return { kind, name: words.kinds[kind], counts, all: sum(counts) };
  });
  const states = DELIVERY_STATES.map((state, at) => ({
    state,
    name: words.states[state],
    count: sum(kinds.map(({ counts }) => counts[at] ?? 0)),
  }));
  return { states, kinds, all: sum(kinds.map(({ all }) => all)) };
}
