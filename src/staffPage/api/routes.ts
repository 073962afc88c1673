import { figureRoutes } from './figures.ts';
import { meRoutes } from './me.ts';
import { messageRoutes } from './messages.ts';
import type { Route } from './route.ts';

/** Everything that the page can ask, a list for each view. */
export const ROUTES: readonly Route[] = [...meRoutes, ...messageRoutes, ...figureRoutes];
