import { dayOf } from '../../time/amsterdam.ts';
import { me } from '../schema/me.ts';
import { ALL, route } from './route.ts';
import type { Route } from './route.ts';

export const meRoutes: readonly Route[] = [
  route(me, ALL, ({ user, desk, tryOut }) =>
    Promise.resolve({ name: user.name, roles: [...user.roles], today: dayOf(desk.now()), tryOut }),
  ),
];
