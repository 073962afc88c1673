import type { Knowledge } from '../knowledge/knowledge.ts';
import { entriesOf } from '../knowledge/letters/facts.ts';
import { countMissed } from '../knowledge/missed/unansweredList.ts';
import type { Store } from '../storage/openStore.ts';
import { accept, candidates, keysOf, shown } from './accept.ts';

/** What the editors' commands work with. */
export interface Desk {
  store: Pick<Store, 'missed' | 'questions'>;
  knowledge: Knowledge;
  /** Where the knowledge stands. */
  folder: string;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** Goes through what people asked with a key each; with --list only shows it. */
export async function acceptAsked({ store, knowledge, folder }: Desk, onlyList: boolean): Promise<string> {
  try {
    const found = candidates(folder, knowledge, await store.missed());
    if (found.length === 0) return 'Er zijn geen gestelde vragen om over te nemen.';
    if (onlyList) return found.map((one) => shown(one, knowledge)).join('\n');
    write('j: overnemen, n: nooit, s: later, q: stoppen');
    const { taken, turnedDown } = await accept(folder, knowledge, found, keysOf(process.stdin), write);
    return `${taken} overgenomen, ${turnedDown} afgewezen.`;
  } finally {
    process.stdin.destroy();
  }
}

/** @returns the questions without a good answer, a line each: how often, what came closest */
export async function unanswered({ store, knowledge }: Desk): Promise<string> {
  const entries = entriesOf(knowledge);
  const rows = countMissed(await store.missed());
  if (rows.length === 0) return 'Er zijn geen vragen zonder antwoord bewaard.';
  return rows
    .map(({ question, unanswered: none, disliked, nearest }) => {
      const down = disliked > 0 ? `${disliked} duim omlaag` : '';
      return [none + disliked, down, factNamed(entries, nearest), onOneLine(question)].join('\t');
    })
    .join('\n');
}

/** @returns each thumb, the last one first: the day, up or down, the fact that was quoted, the question, and what was said */
export async function thumbs({ store, knowledge }: Desk): Promise<string> {
  const entries = entriesOf(knowledge);
  const given = (await store.missed()).filter(({ reason }) => reason === 'liked' || reason === 'disliked');
  if (given.length === 0) return 'Er zijn geen duimen bewaard.';
  return given
    .toReversed()
    .map(({ day, reason, nearest, question, comment = '' }) => {
      const thumb = reason === 'liked' ? 'omhoog' : 'omlaag';
      return [day, thumb, factNamed(entries, nearest), onOneLine(question), onOneLine(comment)].join('\t');
    })
    .join('\n');
}

function factNamed(entries: ReturnType<typeof entriesOf>, id: string | undefined): string {
  const entry = entries.get(id ?? '');
  return entry?.kind === 'fact' ? `${entry.source.letter.number} ${entry.fact.id}` : (id ?? '-');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
