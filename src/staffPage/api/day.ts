import { anyDay, pastDay } from '../../secretariat/day.ts';
import { Refusal } from '../../secretariat/desk.ts';
import { readDay } from '../schema/day.ts';
import { ALL, route } from './route.ts';
import type { Route } from './route.ts';

export const dayRoutes: readonly Route[] = [
  route(readDay, ALL, ({ desk }, { text, toward }) => {
    try {
      const day =
        toward === 'past' ? pastDay('De dag', text, desk.now()) : anyDay('De dag', text, desk.now());
      return Promise.resolve({ day });
    } catch (error) {
      if (error instanceof Refusal) return Promise.resolve({ fault: error.message });
      throw error;
    }
  }),
];
