import { wordsAt } from '../../secretariat/deliveries.ts';
import { figuresCsv } from '../../secretariat/figures/csv.ts';
import { figuresOf } from '../../secretariat/figures/figures.ts';
import { ENOUGH } from '../../storage/figures/figures.ts';
import type { DeliveryTotals } from '../../storage/outbox/deliveries.ts';
import { figures, figuresFile } from '../schema/figures.ts';
import { ALL, download, route } from './route.ts';
import type { Route } from './route.ts';

/** What people wait for; an answer in a chat is seen there. */
const TOLD = ['mail', 'chat'] as const;

export const figureRoutes: readonly Route[] = [
  route(figures, ALL, async ({ desk }, { from, to }) => ({
    ...(await figuresOf(desk, from, to)),
    deliveries: deliveriesIn(await desk.store.deliveries.totals(), wordsAt(desk)),
  })),
  download(figuresFile, ALL, async ({ desk }, { from, to }) => ({
    name: `cijfers ${from} - ${to}.csv`,
    type: 'text/csv; charset=utf-8',
    content: figuresCsv(await figuresOf(desk, from, to)),
  })),
];

function deliveriesIn(totals: DeliveryTotals, { kinds }: ReturnType<typeof wordsAt>) {
  return TOLD.map((kind) => {
    const { sent, waiting, failed, dead, unknown } = totals[kind];
    return {
      kind: kinds[kind],
      sent: ofMany(sent),
      waiting: ofMany(waiting),
      lost: ofMany(failed + dead + unknown),
    };
  });
}

/** So few messages may be about one person. */
function ofMany(count: number): number | null {
  return count === 0 || count >= ENOUGH ? count : null;
}
