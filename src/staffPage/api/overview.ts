import { attention, formOverviews } from '../../secretariat/overview.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { overview } from '../schema/overview.ts';
import { ALL, route } from './route.ts';
import type { Route } from './route.ts';

export const overviewRoutes: readonly Route[] = [
  route(overview, ALL, async ({ desk }) => ({
    today: dayOf(desk.now()),
    attention: await attention(desk),
    forms: await formOverviews(desk),
  })),
];
