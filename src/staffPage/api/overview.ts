import { missingFile as missingFileOf, missingOf } from '../../secretariat/missing.ts';
import { attention, formOverviews } from '../../secretariat/overview.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { missingFile, overview } from '../schema/overview.ts';
import { ALL, download, FILE_TYPES, route } from './route.ts';
import type { Route } from './route.ts';

export const overviewRoutes: readonly Route[] = [
  route(overview, ALL, async ({ desk }) => ({
    today: dayOf(desk.now()),
    attention: await attention(desk),
    forms: await formOverviews(desk),
  })),
  download(missingFile, ALL, async ({ desk }, { form, provincie, soort }) => {
    const { missing } = await missingOf(desk, form, provincie);
    const content = await missingFileOf(missing, soort);
    return { name: `nog-niemand-${dayOf(desk.now())}.${soort}`, type: FILE_TYPES[soort], content };
  }),
];
