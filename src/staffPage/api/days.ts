import { namedDay } from '../../editing/namedDay.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { readDay } from '../schema/days.ts';
import { ALL, route } from './route.ts';
import type { Route } from './route.ts';

export const dayRoutes: readonly Route[] = [
  route(readDay, ALL, ({ desk }, { tekst }) => Promise.resolve(namedDay(tekst, dayOf(desk.now())))),
];
