import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { CODE_EVENT } from '../../registration/notice.ts';
import type { Database } from '../database/database.ts';
import { countRows, deleteSome, inPieces, updateSome } from '../database/pieces.ts';
import type { Rows } from '../database/pieces.ts';
import type { Session } from '../database/tables.ts';
import { REMOVED } from '../registrations/audit.ts';
import { settleAll } from '../registrations/batches.ts';
import { registrationsNow } from '../registrations/registrationRows.ts';
import { removeQuestions, removeRegistrations } from './removal.ts';
import { daysBefore, draftDays, KEPT, msBefore } from './retention.ts';
import type { StoreRules } from '../rules.ts';

/** How many were (or would be) removed because they are no longer needed. */
export interface Purged {
  /** By form; `overige` are of a form that is gone, or have a status of which their form says nothing. */
  registrations: Record<string, number>;
  drafts: number;
  conversations: number;
  inbox: number;
  replies: number;
  notices: number;
  quarantine: number;
  missed: number;
  /** Where answers stand, with their questions. */
  answered: number;
  /** Passed on to the staff. */
  questions: number;
  /** What people wish to hear of. */
  interests: number;
  /** That something was told. */
  newsTold: number;
  /** Where cards stand in the channel of the staff. */
  staffCards: number;
  /** How often something happened in a week, with what marks whom it was about. */
  figures: number;
  /** That somebody of the staff was signed in on their page. */
  staffSessions: number;
  /** Counts of guesses and of what people did in a day. */
  tallies: number;
  /** Mails with a code that did not arrive. */
  codes: number;
  views: number;
}

export interface PurgeOptions {
  /** Counts what would go, and leaves everything. */
  dryRun?: boolean;
  /**
   * Nobody looks on: drafts and registrations must be old by the real clock too. A bot that is started with another
   * TODAY than before would find everything years old.
   */
  unattended?: boolean;
  /** Stops half-way; what is left goes the next time. */
  signal?: AbortSignal;
}

/** What time it is: for the bot, and really, in ms. */
export interface PurgeMoment {
  now: Date;
  wall: number;
}

/** What no form says anything about. */
const OTHERS = 'overige';

/** Removes what has been kept for as long as it may be, in pieces: meanwhile everyone is served. */
export async function purge(
  database: Database,
  rules: StoreRules,
  options: PurgeOptions & PurgeMoment,
): Promise<Purged> {
  const { dryRun, signal, now } = options;
  const old = whatIsOld(rules, options);
  const count = (rows: Rows) => database.read((db) => countRows(db, rows));
  const taking = (take: (tx: Session, rows: Rows, most: number) => Promise<number>) => (rows: Rows) =>
    dryRun ? count(rows) : inPieces(database, signal, (tx, most) => take(tx, rows, most));
  const remove = taking(deleteSome);
  const forget = taking((tx, rows, most) =>
    updateSome(tx, rows, sql`state = null, revision = revision + 1`, most),
  );
  const removal = { at: now.toISOString(), channel: 'bewaartermijn', rules };
  const removeRegistered = taking(async (tx, { when }, most) => {
    const numbers = await numbersOf(tx, { table: registrationsNow(tx), when }, most);
    if (numbers.length > 0) await settleAll(tx);
    return removeRegistrations(tx, numbers, removal);
  });
  const removeAsked = taking(async (tx, rows, most) =>
    removeQuestions(tx, await numbersOf(tx, rows, most), removal),
  );

  const registrations = Object.fromEntries([...rules.forms.map(({ id }) => [id, 0]), [OTHERS, 0]]) as Record<
    string,
    number
  >;
  for (const { form, rows } of old.registrations) {
    registrations[form] = (registrations[form] ?? 0) + (await removeRegistered(rows));
  }
  return {
    registrations,
    drafts: await forget(old.drafts),
    conversations: await remove(old.conversations),
    inbox: await remove(old.inbox),
    replies: await remove(old.replies),
    notices: await remove(old.notices),
    quarantine: await remove(old.quarantine),
    missed: await remove(old.missed),
    answered: await remove(old.answered),
    questions: await removeAsked(old.questions),
    interests: await remove(old.interests),
    newsTold: await remove(old.newsTold),
    staffCards: await remove(old.staffCards),
    figures: (await remove(old.figures)) + (await remove(old.figureMarks)),
    staffSessions: await remove(old.staffSessions),
    tallies: await remove(old.tallies),
    codes: await remove(old.codes),
    views: await remove(old.views),
  };
}

async function numbersOf(tx: Session, { table, when }: Rows, most: number): Promise<string[]> {
  const some = sql<{ number: string }>`select number from ${sql.table(table)} where ${when} limit ${most}`;
  return (await some.execute(tx)).rows.map(({ number }) => number);
}

type Old = { registrations: { form: string; rows: Rows }[] } & Record<
  Exclude<keyof Purged, 'registrations'> | 'figureMarks',
  Rows
>;

/** What goes, in this order. It means the same before and after what comes earlier is gone: a dry run can count it. */
function whatIsOld({ forms }: StoreRules, { now, wall, unattended }: PurgeOptions & PurgeMoment): Old {
  const before = (days: number) => daysBefore(now, days);
  const touchedBefore = (days: number) => (unattended ? msBefore(wall, days) : wall + 1);
  const untouched = (days: number) =>
    sql<SqlBool>`updated < ${before(days)} and touched < ${touchedBefore(days)}`;
  const named = forms.flatMap(({ id: form, retention }) =>
    Object.entries(retention).map(([status, days]) => ({
      form,
      rows: {
        table: 'registrations',
        when: sql<SqlBool>`(form = ${form} and status = ${status} and ${untouched(days)})`,
      } as const,
    })),
  );
  const known = forms.flatMap(({ id, retention }) =>
    Object.keys(retention).map((status) => sql<SqlBool>`(form = ${id} and status = ${status})`),
  );
  const others: Rows = {
    table: 'registrations',
    when: sql<SqlBool>`(not ${anyOf(known)} and ${untouched(KEPT.registrations)})`,
  };
  const registrations = [...named, { form: OTHERS, rows: others }];
  const going = anyOf(registrations.map(({ rows }) => rows.when));
  const abandoned = untouched(draftDays(forms));
  const {
    inbox,
    replies,
    notices,
    quarantine,
    missed,
    answered,
    interests,
    newsTold,
    staffCards,
    tallies,
    codes,
    views,
  } = KEPT;
  const asked = untouched(KEPT.questions);
  const uninterested = sql<SqlBool>`(at < ${before(interests)})`;
  const leaving = sql<SqlBool>`(${abandoned}
    and person not in (select person from registrations where not (${going}))
    and person not in (select person from questions where not (${asked}))
    and person not in (select person from interests where not (${uninterested})))`;
  return {
    registrations,
    drafts: { table: 'conversations', when: sql`${abandoned} and state is not null` },
    conversations: {
      table: 'conversations',
      when: leaving,
    },
    inbox: { table: 'inbox', when: sql`received < ${before(inbox)}` },
    replies: {
      table: 'outbox',
      when: sql`state <> 'waiting' and kind = 'reply' and (updated < ${before(replies)}
        or subject not in (select conversation from conversations where not ${leaving}))`,
    },
    notices: {
      table: 'outbox',
      when: sql`state <> 'waiting' and kind <> 'reply'
        and subject not in (select number from registrations where ${going})
        and subject not in (select number from questions where ${asked})
        and (updated < ${before(notices)}
          or (event <> ${REMOVED} and subject not in (select number from registrations)
            and subject not in (select number from questions)))`,
    },
    quarantine: { table: 'quarantine', when: sql`at < ${before(quarantine)}` },
    missed: { table: 'missed', when: sql`day < ${before(missed).slice(0, 10)}` },
    answered: { table: 'answered', when: sql`at < ${before(answered)}` },
    questions: { table: 'questions', when: asked },
    interests: { table: 'interests', when: uninterested },
    newsTold: { table: 'news_told', when: sql`at < ${before(newsTold)}` },
    staffCards: { table: 'staff_cards', when: sql`at < ${before(staffCards)}` },
    figures: { table: 'figures', when: sql`week < ${before(KEPT.figures).slice(0, 10)}` },
    figureMarks: { table: 'figure_marks', when: sql`week < ${before(KEPT.figures).slice(0, 10)}` },
    staffSessions: { table: 'staff_sessions', when: sql`until <= ${wall}` },
    tallies: { table: 'tallies', when: sql`touched < ${msBefore(wall, tallies)}` },
    codes: { table: 'outbox', when: sql`event = ${CODE_EVENT} and created < ${before(codes)}` },
    views: { table: 'views', when: sql`at < ${before(views)}` },
  };
}

function anyOf(conditions: RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql`1 = 0` : sql`(${sql.join(conditions, sql` or `)})`;
}
