import { open } from '../app/open.ts';
import { readSettings } from '../app/settings.ts';
import { entriesOf } from '../knowledge/letters/facts.ts';
import { countMissed } from '../knowledge/missed/unansweredList.ts';
import { accept, candidates, keysOf, shown } from './accept.ts';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** Goes through what people asked with a key each; with --list only shows it. */
export async function acceptAsked(onlyList: boolean): Promise<string> {
  const { config, clock } = readSettings();
  const { store, knowledge } = await open(config, clock);
  try {
    const found = candidates(config.KNOWLEDGE_DIR, knowledge, await store.missed());
    if (found.length === 0) return 'Er zijn geen gestelde vragen om over te nemen.';
    if (onlyList) return found.map((one) => shown(one, knowledge)).join('\n');
    write('j: overnemen, n: nooit, s: later, q: stoppen');
    const keys = keysOf(process.stdin);
    const { taken, turnedDown } = await accept(config.KNOWLEDGE_DIR, knowledge, found, keys, write);
    return `${taken} overgenomen, ${turnedDown} afgewezen.`;
  } finally {
    process.stdin.destroy();
    await store.close();
  }
}

/** @returns the questions without a good answer, a line each: how often, what came closest */
export async function unanswered(): Promise<string> {
  const { config, clock } = readSettings();
  const { store, knowledge } = await open(config, clock);
  try {
    const entries = entriesOf(knowledge);
    const rows = countMissed(await store.missed());
    if (rows.length === 0) return 'Er zijn geen vragen zonder antwoord bewaard.';
    return rows
      .map(({ question, unanswered: none, disliked, nearest }) => {
        const down = disliked > 0 ? `${disliked} duim omlaag` : '';
        return [none + disliked, down, factNamed(entries, nearest), onOneLine(question)].join('\t');
      })
      .join('\n');
  } finally {
    await store.close();
  }
}

/** @returns each thumb, the last one first: the day, up or down, the fact that was quoted, the question, and what was said */
export async function thumbs(): Promise<string> {
  const { config, clock } = readSettings();
  const { store, knowledge } = await open(config, clock);
  try {
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
  } finally {
    await store.close();
  }
}

function factNamed(entries: ReturnType<typeof entriesOf>, id: string | undefined): string {
  const entry = entries.get(id ?? '');
  return entry?.kind === 'fact' ? `${entry.source.letter.number} ${entry.fact.id}` : (id ?? '-');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
