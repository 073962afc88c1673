import { meRoutes } from './me.ts';
import { overviewRoutes } from './overview.ts';
import { registrationRoutes } from './registrations.ts';
import { placementRoutes } from './placement.ts';
import type { Route } from './route.ts';
import { visitRoutes } from './visits.ts';

/** Everything that the page can ask, a list for each view. */
export const ROUTES: readonly Route[] = [...meRoutes, ...overviewRoutes, ...registrationRoutes];
import { messageRoutes } from './messages.ts';
export const ROUTES: readonly Route[] = [...meRoutes, ...messageRoutes];
export const ROUTES: readonly Route[] = [...meRoutes, ...overviewRoutes, ...placementRoutes, ...visitRoutes];
