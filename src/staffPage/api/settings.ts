import { stateOn } from '../../editing/remarks.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { daysBetween } from '../../time/dutch.ts';
import { look, settings } from '../schema/settings.ts';
import { ALL, route } from './route.ts';
import type { Route } from './route.ts';

export const settingRoutes: readonly Route[] = [
  route(settings, ALL, ({ editing, desk, house }) => {
    const { knowledge, revision, answeredFrom } = editing;
    const { version, appId, passwordEnds, publicUrl, mailTo, webhook, staffHaveMail } = house;
    const today = dayOf(desk.now());
    return Promise.resolve({
      ...{ version, mailTo, staffHaveMail, revision, answeredFrom, leftOut: [...house.leftOut()] },
      ...(appId !== undefined && { appId }),
      ...(passwordEnds && { passwordEnds, daysLeft: daysBetween(new Date().toISOString(), passwordEnds) }),
      ...(publicUrl !== undefined && { publicUrl }),
      ...(webhook && { webhook }),
      letters: knowledge.letters.map(({ letter }) => ({ id: letter.id, name: letterLine(letter) })),
      forms: knowledge.forms.map((form) => ({
        ...{ id: form.id, title: form.title, state: stateOn(today, form) },
      })),
    });
  }),
  route(look, ALL, async ({ house }) => ({ found: [...(await house.look())] })),
];
