import type { COUNTED } from '../../dialogs/seen.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { entriesOf } from '../../knowledge/letters/facts.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import type { Figure, Left } from '../../storage/figures/figures.ts';
import { addDays } from '../../time/amsterdam.ts';
import type { Office } from '../desk.ts';
import { guarded, isOfFew, NOTHING, together, type Cell } from './guarded.ts';

type What = (typeof COUNTED)[number];
/** A count; null when it is hidden. */
export type Shown = number | null;

/** What happened to questions: each is one of the first three. */
export interface Asked {
  answered: Shown;
  suggested: Shown;
  unanswered: Shown;
  liked: Shown;
  disliked: Shown;
}

export interface FormFigures {
  title: string;
  begun: Shown;
  finished: Shown;
  /** Messages for one that was begun, on average. */
  messages: Shown;
  /** Where people stopped: the question they answered last, undefined when none. */
  stops: { after?: string; count: number }[];
}

/** How it goes, without anybody who might be known. */
export interface FiguresShown {
  from: string;
  to: string;
  all: Asked;
  weeks: ({ week: string } & Asked)[];
  letters: ({ letter: string } & Asked)[];
  /** What is asked most. */
  facts: { letter: string; question: string; answered: number }[];
  forms: FormFigures[];
}

const ASKED = ['answered', 'suggested', 'unanswered', 'liked', 'disliked'] as const;
/** A draft in which so many days nothing was said, was left. */
const LEFT_AFTER = 1;
const MOST_FACTS = 25;

/** @returns the figures of the weeks that begin within these days, both included */
export async function figuresOf(office: Office, from: string, to: string): Promise<FiguresShown> {
  const { figures } = office.store;
  const [found, left] = await Promise.all([
    figures.find(from, to),
    figures.left(addDays(office.now().slice(0, 10), -LEFT_AFTER)),
  ]);
  const entries = entriesOf(office.knowledge);
  const letterOf = ({ about }: Figure) => {
    const source = entries.get(about)?.source;
    return source ? letterLine(source.letter) : NO_LETTER;
  };
  const asked = (key: (figure: Figure) => string | undefined) => columns(found, ASKED, key);
  return {
    from,
    to,
    all: asked(() => 'all').get('all') ?? NO_QUESTIONS,
    weeks: listed(
      asked(({ week }) => week),
      'week',
    ).toSorted((one, other) => (one.week < other.week ? -1 : 1)),
    letters: listed(asked(letterOf), 'letter'),
    facts: factsIn(found, office.knowledge),
    forms: office.knowledge.forms.map(({ id, title, fields }) => ({
      title,
      ...formIn(found, id),
      stops: stopsIn(
        left.filter(({ form }) => form === id),
        (field) => fields.find((one) => one.id === field)?.label ?? field,
      ),
    })),
  };
}

/** What is about no letter, or about one that is gone. */
const NO_LETTER = 'geen brief';

const NO_QUESTIONS: Asked = { answered: 0, suggested: 0, unanswered: 0, liked: 0, disliked: 0 };

/** @returns cells by a key of the figures; those without one are left out */
function cellsBy(
  found: readonly Figure[],
  what: What,
  key: (figure: Figure) => string | undefined,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const figure of found) {
    const at = figure.what === what ? key(figure) : undefined;
    if (at === undefined) continue;
    const cell = { count: figure.count, marks: new Set(figure.marks) };
    cells.set(at, together(cells.get(at) ?? NOTHING, cell));
  }
  return cells;
}

/** Each column is guarded by itself: its sum is told elsewhere. */
function columns<Name extends What>(
  found: readonly Figure[],
  names: readonly Name[],
  key: (figure: Figure) => string | undefined,
): Map<string, Record<Name, Shown>> {
  const keys = new Set(names.flatMap((name) => [...cellsBy(found, name, key).keys()]));
  const rows = new Map([...keys].map((one) => [one, {} as Record<Name, Shown>]));
  for (const name of names) {
    const cells = cellsBy(found, name, key);
    const shown = guarded([...cells.values()]);
    const byKey = new Map([...cells.keys()].map((one, at) => [one, shown[at] ?? null]));
    for (const [one, row] of rows) row[name] = byKey.has(one) ? byKey.get(one)! : 0;
  }
  return rows;
}

function listed<Name extends string, Row>(rows: Map<string, Row>, name: Name) {
  return [...rows].map(([key, row]) => ({ [name]: key, ...row }) as Record<Name, string> & Row);
}

/** Letter by letter: the sum of each is told. */
function factsIn(found: readonly Figure[], { letters }: Knowledge): FiguresShown['facts'] {
  return letters
    .flatMap(({ letter, facts, gaps }) => {
      const own = new Set([...facts, ...gaps].map(({ id }) => id));
      const rows = columns(found, ['answered'], ({ about }) => (own.has(about) ? about : undefined));
      return facts.flatMap(({ id, questions: [question = id] }) => {
        const answered = rows.get(id)?.answered;
        return answered ? [{ letter: letterLine(letter), question, answered }] : [];
      });
    })
    .toSorted((one, other) => other.answered - one.answered)
    .slice(0, MOST_FACTS);
}

function formIn(found: readonly Figure[], form: string): Omit<FormFigures, 'title' | 'stops'> {
  const key = ({ about }: Figure) => (about === form ? form : undefined);
  const names = ['formBegun', 'formFinished', 'formMessage'] as const;
  const {
    formBegun: begun = 0,
    formFinished: finished = 0,
    formMessage = 0,
  } = columns(found, names, key).get(form) ?? {};
  return {
    begun,
    finished,
    messages: begun && formMessage ? Math.round((formMessage / begun) * 10) / 10 : null,
  };
}

function stopsIn(left: readonly Left[], labelOf: (field: string) => string): FormFigures['stops'] {
  const byField = Map.groupBy(left, ({ last }) => last);
  return [...byField]
    .map(([last, some]) => ({
      last,
      cell: { count: some.length, marks: new Set(some.map(({ person }) => person)) },
    }))
    .filter(({ cell }) => !isOfFew(cell))
    .map(({ last, cell: { count } }) => ({ ...(last !== undefined && { after: labelOf(last) }), count }))
    .toSorted((one, other) => other.count - one.count);
}
