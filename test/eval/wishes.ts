/**
 * First messages, with what they want: node test/eval/wishes.ts [--quiet] set.jsonl ...
 * Each is said in a conversation of its own. Of a held half (`.held.`) totals alone are ever printed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readState } from '../../src/dialogs/state.ts';
import { knowledgeIn, openTalk } from '../helpers/talk.ts';

const WANTS = ['startdag', 'ambassadeur', 'elsewhere', 'question'] as const;
const asked = z.object({ id: z.string(), text: z.string(), want: z.enum(WANTS) });
type Asked = z.infer<typeof asked>;

const TODAY = '2018-03-20';

/** What came of a message: the form that began, a quotation, "not here", or none of these. */
type Got = 'startdag' | 'ambassadeur' | 'answer' | 'not here' | 'not known';

const FITS: Record<Asked['want'], readonly Got[]> = {
  startdag: ['startdag'],
  ambassadeur: ['ambassadeur'],
  elsewhere: ['not here', 'not known'],
  question: ['answer', 'not known'],
};

const talk = await openTalk({ now: TODAY });
const { otherWish } = knowledgeIn().questions;

async function gotBy({ id, text }: Asked): Promise<Got> {
  const replies = await talk.say(text, { id, name: 'M. Gebruiker' });
  const state = readState((await talk.store.conversations.load(`test/${id}`, 'none')).state);
  const form = state?.drafts.at(-1)?.form;
  if (form === 'startdag' || form === 'ambassadeur') return form;
  if (replies.some(({ citations }) => citations.length > 0)) return 'answer';
  return replies.some((reply) => reply.text.includes(otherWish.reply)) ? 'not here' : 'not known';
}

const quiet = process.argv.includes('--quiet');
for (const file of process.argv.slice(2).filter((argument) => !argument.startsWith('--'))) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const counts = new Map<Asked['want'], { right: number; all: number }>();
  for (const line of lines) {
    const one = asked.parse(JSON.parse(line));
    const got = await gotBy(one);
    const right = FITS[one.want].includes(got);
    const count = counts.get(one.want) ?? { right: 0, all: 0 };
    counts.set(one.want, { right: count.right + Number(right), all: count.all + 1 });
    if (!right && !quiet && !file.includes('.held.')) console.log(`${one.want} -> ${got}: ${one.text}`);
  }
  const totals = [...counts].map(([want, { right, all }]) => `${want} ${right} of ${all}`);
  console.log(`${path.basename(file)}: ${totals.join(', ')}`);
}
await talk.close();
