import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { plain } from '../../src/dialogs/markdown.ts';
import { activeDraft, readState } from '../../src/dialogs/state.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

/** What somebody says at one question, and what the form must hold after it. */
interface Case {
  say: string | string[];
  /** Answers that must be these; null when the field must be empty. */
  holds?: Record<string, unknown>;
  /** What the bot must (not) have said to the last message. */
  b?: string | string[];
  not?: string | string[];
  /** What the bot has asked beside the form's own question. */
  waits?: string;
}

interface Kind {
  kind: string;
  /** At which question: the form and the field that is asked; `sum` at the summary, `done` after handing in. */
  at: string;
  cases: Case[];
}

const startdag = {
  wish: 'ik wil een collega aanmelden voor de startdag',
  gemeente: 'gemeente Almere',
  naam: 'Fatima El Amrani',
  functie: 'beleidsadviseur wonen',
  email: 'f.elamrani@almere.nl',
  opgave: 'klimaat',
  voorwaarden: 'ja',
  sum: 'ja',
  done: '',
};
const ambassadeur = {
  wish: 'ik wil een bezoek van een ambassadeur aanvragen',
  organisatie: 'gemeente Gouda',
  naam: 'Anna de Wit',
  functie: 'bestuursadviseur',
  bestuurder: 'wethouder De Boer',
  aanleiding: 'klankborden',
  vraag: 'Wij komen er samen niet uit.',
  ambassadeur: 'geen voorkeur',
  voorkeur: 'geen voorkeur',
  email: 'a.dewit@gouda.nl',
  sum: 'ja',
  done: '',
};
const SCRIPTS: Record<string, { today: string; script: Record<string, string> }> = {
  startdag: { today: '2018-03-20', script: startdag },
  ambassadeur: { today: '2013-10-01', script: ambassadeur },
};

const kinds = load(readFileSync('test/dialogs/kinds.yaml', 'utf8')) as Kind[];

describe.each(kinds.map((one) => [`${one.kind} (${one.at})`, one] as const))('%s', (_, { at, cases }) => {
  test.each(cases.map((one) => [[one.say].flat().join(' ▸ '), one] as const))('%s', async (_say, one) => {
    const [form = '', place = ''] = at.split('.');
    const { today, script } = SCRIPTS[form] ?? { today: '2018-03-20', script: {} };
    const talk = await openTalk({ now: today });
    try {
      const steps = Object.keys(script);
      for (const step of steps.slice(0, Math.max(0, steps.indexOf(place)))) await talk.say(script[step]!);
      let said = '';
      for (const text of [one.say].flat())
        said = (await talk.say(text)).map((reply) => plain(reply.text)).join('\n');
      await check(talk, one, said);
    } finally {
      await talk.close();
    }
  });
});

async function check(talk: Talk, { holds = {}, b = [], not = [], waits }: Case, said: string): Promise<void> {
  const state = readState((await talk.store.conversations.load('test/anna', 'none')).state);
  const answers = (state && activeDraft(state)?.answers) ?? {};
  const held = Object.fromEntries(Object.keys(holds).map((id) => [id, short(answers[id]) ?? null]));
  expect({ ...held, said }).toEqual({ ...holds, said });
  for (const part of [b].flat()) expect(said).toContain(part);
  for (const part of [not].flat()) expect(said).not.toContain(part);
  if (waits !== undefined) expect(state?.pending?.kind ?? 'nothing').toBe(waits);
}

/** A choice from a list by its name. */
function short(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}
