import type { COUNTED } from '../../dialogs/seen.ts';
import type { Office } from '../../secretariat/desk.ts';
import type { Figure } from '../../storage/figures/figures.ts';
import { addDays } from '../../time/amsterdam.ts';
import { isoDay, mondayOf, parseIsoDay } from '../../time/calendar.ts';

const WEEKS = 6;
/** Of more people than it takes to be nobody in particular. */
const MANY = ['0001', '0002', '0003', '0004', '0005'];

type What = (typeof COUNTED)[number];

/** Fills in what was counted in the weeks before: more and more is asked. */
export async function inventFigures(office: Office): Promise<void> {
  const { store, knowledge } = office;
  const monday = isoDay(mondayOf(parseIsoDay(office.now().slice(0, 10))!));
  const figure = (week: number, what: What, about: string, count: number): Figure => ({
    ...{ week: addDays(monday, -7 * week), what, about, count },
    marks: MANY.slice(0, count),
  });
  const weeks = Array.from({ length: WEEKS }, (_, week) => week);
  await store.figures.add(
    weeks.flatMap((week) => [
      ...knowledge.letters.flatMap(({ facts }) =>
        facts
          .slice(0, 8)
          .flatMap(({ id }, at) => [
            figure(week, 'answered', id, Math.max(1, 30 - 4 * week - 3 * at)),
            ...(at === 0 ? [figure(week, 'liked', id, 9 - week), figure(week, 'disliked', id, 2)] : []),
          ]),
      ),
      figure(week, 'suggested', '', 14 - week),
      figure(week, 'unanswered', '', 9 - week),
      ...knowledge.forms.flatMap(({ id }, at) => [
        figure(week, 'formBegun', id, 16 - 4 * at - week),
        figure(week, 'formMessage', id, 7 * (16 - 4 * at - week)),
        figure(week, 'formFinished', id, 12 - 4 * at - week),
      ]),
    ]),
  );
}
