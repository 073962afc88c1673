import { figureRoutes } from './figures.ts';
import { formRoutes } from './forms.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { letterRoutes } from './letters.ts';
import { dayRoutes } from './day.ts';
import { doorRoutes } from './door.ts';
import { downloadRoutes } from './downloads.ts';
import { meRoutes } from './me.ts';
import { messageRoutes } from './messages.ts';
import { overviewRoutes } from './overview.ts';
import { placementRoutes } from './placement.ts';
import { questionRoutes } from './questions.ts';
import { registrationRoutes } from './registrations.ts';
import type { Route } from './route.ts';
import { visitRoutes } from './visits.ts';
import { writingRoutes } from './writing.ts';

/** Everything that the page can ask, a list for each view. */
export const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...dayRoutes,
  ...overviewRoutes,
  ...registrationRoutes,
  ...doorRoutes,
  ...downloadRoutes,
  ...writingRoutes,
  ...placementRoutes,
  ...visitRoutes,
  ...messageRoutes,
  ...figureRoutes,
  ...knowledgeRoutes,
  ...questionRoutes,
  ...letterRoutes,
  ...formRoutes,
];
