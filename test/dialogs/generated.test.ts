import fc from 'fast-check';
import { askedNow } from '../../src/dialogs/form/filling.ts';
import { offeredFor } from '../../src/dialogs/form/offered.ts';
import { activeDraft, readState } from '../../src/dialogs/state.ts';
import type { State } from '../../src/dialogs/state.ts';
import { agrees, faultsOf } from '../eval/record.ts';
import { openTalk, toolsOf } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { tries } from '../helpers/tries.ts';

/** One answer: what is meant, how it is said inside a message about anything, and how when it is asked. */
interface Said {
  id: string;
  meant: string;
  along: string;
  asked: string;
}

const given = [
  'Fatima',
  'Jan',
  'Sanne',
  'Pieter',
  'Aisha',
  'Wim',
  'Noor',
  'Hendrik Jan',
  'Anne-Marie',
  'Mehmet',
];
const family = [
  'de Vries',
  'El Amrani',
  'van den Berg',
  'Bakker',
  "van 't Hof",
  'Jansen-Smit',
  'Yılmaz',
  'de Jong',
  'ter Horst',
];
const functies = [
  'beleidsadviseur wonen',
  'strateeg',
  'programmamanager sociaal domein',
  'senior adviseur ruimte',
  'teamleider',
  'projectleider energie',
];
const gemeenten = [
  'Almere',
  'Zwolle',
  'Lelystad',
  'Amersfoort',
  'Deventer',
  "'s-Hertogenbosch",
  'Súdwest-Fryslân',
  'Tilburg',
];
const opgaven: [string, string[]][] = [
  ['1', ['klimaat', 'samen aan de slag voor het klimaat']],
  ['2', ['wonen', 'toekomstbestendig wonen']],
  ['4', ['vitaal platteland', 'naar een vitaal platteland']],
  ['6', ['schulden', 'problematische schulden voorkomen en oplossen']],
];
const digits = ['12345678', '28765432', '51239876'];

const one = (id: string, meant: string, along: string[], asked: string[] = [meant]): fc.Arbitrary<Said> =>
  fc.record({
    id: fc.constant(id),
    meant: fc.constant(meant),
    along: fc.constantFrom(...along),
    asked: fc.constantFrom(...asked, ...along),
  });

const person = fc
  .tuple(
    fc.constantFrom(...given),
    fc.constantFrom(...family),
    fc.constantFrom(...functies),
    fc.constantFrom(...gemeenten),
    fc.constantFrom(...opgaven),
    fc.constantFrom(...digits),
  )
  .chain(([first, last, functie, gemeente, [code, names], number]) => {
    const name = `${first} ${last}`;
    const plain = last
      .normalize('NFD')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase();
    const mail = `${first[0]!.toLowerCase()}.${plain}@gemeente.nl`;
    const [a, b, c, d] = number.match(/../g)!;
    return fc.tuple(
      one('gemeente', gemeente, [
        `gemeente ${gemeente}`,
        `Gemeente: ${gemeente}`,
        `wij zijn van de gemeente ${gemeente}`,
      ]),
      one(
        'naam',
        name,
        [`Naam: ${name}`, `het gaat om ${name}`, `mijn collega ${name}`],
        [name, `dat is ${name}`],
      ),
      one(
        'functie',
        functie,
        [`Functie: ${functie}`, `functie is ${functie}`],
        [functie, `Zij is ${functie}.`],
      ),
      one('email', mail, [
        mail,
        `E-mail: ${mail}`,
        `mailen kan naar ${mail}`,
        `mail ${mail.toUpperCase().slice(0, 1)}${mail.slice(1)}`,
      ]),
      one('telefoon', `06${number}`, [
        `06-${number}`,
        `tel. 06 ${a} ${b} ${c} ${d}`,
        `+31 6 ${number}`,
        `mobiel: 0031 6${number}`,
        `bellen kan op 06.${a}.${b}.${c}.${d}`,
      ]),
      one(
        'opgave',
        code,
        [
          `opgave ${code}`,
          ...names.map((one) => `Opgave: ${one}`),
          ...names.map((one) => `voor de opgave ${one}`),
        ],
        [code, ...names, `graag ${names[0]!}`],
      ),
    );
  });

/** Some of the answers, in any order, in one message; the others when they are asked. */
const talks = person.chain((all) =>
  fc.record({
    all: fc.constant(all),
    along: fc.shuffledSubarray(all),
    between: fc.constantFrom('\n', ', ', '. ', '; '),
    extra: fc.boolean(),
  }),
);

async function stateOf(talk: Talk): Promise<State | undefined> {
  return readState((await talk.store.conversations.load('test/anna', 'none')).state);
}

/** What is said to what is asked now; undefined when nothing is. */
function reply(state: State | undefined, all: Said[]): string | undefined {
  if (state?.pending?.kind === 'left') return 'nee';
  const draft = state && activeDraft(state);
  const form = toolsOf().forms.find(({ id }) => id === draft?.form);
  if (!draft || !form) return undefined;
  const question = askedNow(form, draft);
  const said = all.find(({ id }) => id === question?.id);
  if (!question || !said) return 'ja';
  const at = offeredFor(draft, said.id).findIndex(({ value }) => agrees(said.id, value, said.meant));
  if (offeredFor(draft, said.id).length === 0) return said.asked;
  return at < 0 ? said.meant : String(at + 1);
}

/** Messages in which anybody is through. */
const MOST = 16;

test('what is stored is what was meant, in whatever order and form it was said', async () => {
  await fc.assert(
    fc.asyncProperty(talks, async ({ all, along, between, extra }) => {
      const talk = await openTalk({ now: '2018-03-20' });
      const log: string[] = [];
      const say = async (text: string) => {
        log.push(`> ${text}`, ...(await talk.say(text)).map((one) => `< ${one.text.slice(0, 200)}`));
      };
      try {
        const said = along.map((one) => one.along).join(between);
        await say(
          extra ? 'Ik wil iemand aanmelden voor de startdag' : `Aanmelding voor de startdag${between}${said}`,
        );
        if (extra && said !== '') await say(said);
        for (let count = 0; count < MOST; count++) {
          const next = reply(await stateOf(talk), all);
          if (next === undefined) break;
          await say(next);
        }
        const [record] = await talk.stored();
        const given = all.filter(({ id }) => id !== 'telefoon' || along.some((one) => one.id === id));
        const meant = Object.fromEntries(given.map((one) => [one.id, one.meant]));
        const faults = faultsOf(record?.answers ?? {}, meant, []);
        if (faults.length > 0) throw new Error([...faults, ...log].join('\n'));
      } finally {
        await talk.close();
      }
    }),
    tries(40),
  );
}, 120_000);
