import { capital } from '../../text/capital.ts';
import { actsOf } from '../../registration/acts.ts';
import { choicesIn, personIn } from '../../registration/marks.ts';
import { labelOf, marksOf } from '../../registration/formTerms.ts';
import type { Registration } from '../../registration/registration.ts';
import { placeInWords } from '../../registration/standing.ts';
import { statusInWords } from '../../registration/transitions.ts';
import { openProposal } from '../../registration/proposal.ts';
import { asVisit } from '../../registration/visitStep.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { written } from '../../text/answer.ts';
import { shortly } from '../chips.ts';
import type { Button, OwnCard, OwnEntry } from '../message.ts';
import { courseOf, formOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { sentenceOf } from './acts.ts';
import type { OwnAct } from './acts.ts';
import { calendarLink } from './calendar.ts';
import { changeRefused } from './changeOwn.ts';
import { whyOf } from './whyOf.ts';

/** So many stand on one card: each with its buttons, it stays within what a channel takes. */
export const ON_A_CARD = 3;

/** Longest line on a card, in characters. */
const LONGEST_LINE = 200;

/** @returns a person's own registrations as they stand now, one page of them; the last page when there are fewer */
export function ownCard(turn: Turn, all: readonly Registration[], asked: number): OwnCard {
  const { say: phrases, words } = turn.tools.phrases;
  const pages = Math.max(1, Math.ceil(all.length / ON_A_CARD));
  const page = Math.min(asked, pages);
  const shown = all.slice((page - 1) * ON_A_CARD, page * ON_A_CARD);
  return {
    title: all.length === 0 ? phrases.noneOfYours : phrases.yours,
    page,
    entries: shown.map((one) => entryOf(turn, one)),
    buttons: page < pages ? [{ title: words.buttonMore, says: `${words.mine} ${page + 1}` }] : [],
  };
}

function entryOf(turn: Turn, one: Registration): OwnEntry {
  const form = formOf(turn, one.form);
  const about = [one.number, personIn(form, one.answers)].filter(Boolean).join(' · ');
  return {
    title: form?.title ?? one.form,
    about: shortly(about, LONGEST_LINE),
    facts: factsOf(turn, one).map(({ title, value }) => ({ title, value: shortly(value, LONGEST_LINE) })),
    buttons: buttonsFor(turn, one),
  };
}

/** What there is to say of one: a line without a value is left out. */
function factsOf(turn: Turn, one: Registration): OwnEntry['facts'] {
  const { card } = turn.tools.phrases;
  const course = courseOf(turn, one);
  const form = formOf(turn, one.form);
  const { choice, second } = marksOf(form);
  const { first, second: other } = choicesIn(form, one.answers);
  const placed = course.allots && placeInWords(one.details);
  const visit = asVisit(one, course);
  const proposed = visit && openProposal(visit);
  const day = turn.tools.appointmentOf(one)?.from;
  const lines: [string | undefined, string][] = [
    [card.status, statusInWords(course, one.status)],
    [labelOf(form, choice), written(first)],
    [labelOf(form, second), written(other)],
    [card.place, placed ?? ''],
    [card.day, day === undefined ? '' : inDutch(day)],
    [proposed?.by === 'aanvrager' ? card.asked : card.proposed, written(proposed && one.details.voorstel)],
    [card.sentBy, one.submittedBy.id === turn.message.from.id ? '' : one.submittedBy.name],
    [card.why, whyOf(course, one)],
  ];
  return lines.flatMap(([title = '', value]) => (value === '' ? [] : [{ title: capital(title), value }]));
}

function buttonsFor(turn: Turn, one: Registration): Button[] {
  const { phrases } = turn.tools;
  const { words } = phrases;
  const { number } = one;
  const appointment = turn.tools.appointmentOf(one);
  const changes = changeRefused(turn, one) ? [] : (['change', 'take over'] as const);
  const titles: Record<OwnAct, string> = {
    accept: words.buttonAccept,
    'other day': words.buttonOtherDay,
    calendar: words.buttonCalendar,
    change: words.buttonChange,
    'take over': words.buttonTakeOver,
    withdraw: words.buttonWithdraw,
  };
  const acts = actsOf(one, courseOf(turn, one), appointment !== undefined);
  const [last] = acts.slice(-1).filter((act) => act === 'withdraw');
  const inOrder = [...acts.filter((act) => act !== last), ...changes, ...(last ? [last] : [])];
  return inOrder.map((act) =>
    act === 'calendar' && appointment
      ? { title: titles[act], url: calendarLink(appointment) }
      : { title: titles[act], says: sentenceOf(act, number, phrases) },
  );
}
