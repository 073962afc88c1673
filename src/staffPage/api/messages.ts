import { KINDS, resend, STATES } from '../../secretariat/deliveries.ts';
import type { DeliveryLine, DeliveryTotals } from '../../storage/outbox/deliveries.ts';
import { messages, PART, resendMessage } from '../schema/messages.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

type State = keyof typeof STATES;
type Kind = keyof typeof KINDS;

const ALL_STATES = Object.keys(STATES) as State[];
const ALL_KINDS = Object.keys(KINDS) as Kind[];

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
    return { ...added(totals), messages: lines.slice(0, PART).map(shown), more: lines.length > PART };
  }),
  route(resendMessage, CHANGES, async ({ desk }, { key }) => {
    await resend(desk, key);
    return {};
  }),
];

/** @returns the counts with their sums: those of the kinds and those of the states are the same in all */
function added(totals: DeliveryTotals) {
  const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0);
  const kinds = ALL_KINDS.map((kind) => {
    const counts = ALL_STATES.map((state) => totals[kind][state]);
    return { kind, name: KINDS[kind], counts, all: sum(counts) };
  });
  const states = ALL_STATES.map((state, at) => ({
    state,
    name: STATES[state],
    count: sum(kinds.map(({ counts }) => counts[at] ?? 0)),
  }));
  return { states, kinds, all: sum(kinds.map(({ all }) => all)) };
}

function shown(line: DeliveryLine) {
  return { ...line, kind: KINDS[line.kind], stateName: STATES[line.state] };
}
