import { formRoutes } from './forms.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { letterRoutes } from './letters.ts';
import { meRoutes } from './me.ts';
import { questionRoutes } from './questions.ts';
import type { Route } from './route.ts';

/** Everything that the page can ask, a list for each view. */
export const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...knowledgeRoutes,
  ...questionRoutes,
  ...letterRoutes,
  ...formRoutes,
];
