import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dump } from 'js-yaml';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

/** A form that nobody wrote code for: a subsidy, in another letter's words. */
const SUBSIDIE = {
  id: 'subsidie',
  prefix: 'SU',
  title: 'Subsidie voor een speeltuin aanvragen',
  noun: 'subsidieaanvraag',
  words: ['subsidie', 'speeltuin'],
  letter: 'lbr-18-009',
  outside: 'accept',
  intro: 'Ik vraag voor u subsidie aan.',
  contact: 'Bel 070-3738393.',
  done: 'Ontvangen, nummer {number}.',
  privacy: 'De gegevens worden na een jaar verwijderd.',
  draftDays: 5,
  retention: { ontvangen: 365 },
  wishes: [
    'ik wil subsidie aanvragen voor een speeltuin',
    'subsidie speeltuin aanvragen',
    'subsidie aanvragen',
  ],
  fields: [
    {
      id: 'plaats',
      type: 'gemeente',
      label: 'Gemeente',
      ask: 'In welke gemeente komt de speeltuin?',
      help: 'Wij verdelen per gemeente.',
      example: 'Ede',
    },
    {
      id: 'grond',
      type: 'yesNo',
      label: 'Eigen grond',
      ask: 'Is de grond van de gemeente?',
      help: 'Anders is er een huurcontract nodig.',
      example: 'ja',
    },
    {
      id: 'eigenaar',
      type: 'text',
      label: 'Eigenaar',
      ask: 'Van wie is de grond?',
      help: 'De eigenaar tekent mee.',
      example: 'de kerk',
      when: { grond: false },
    },
    {
      id: 'begin',
      type: 'periods',
      label: 'Bouwtijd',
      ask: 'Wanneer wordt er gebouwd?',
      help: 'Ongeveer is goed.',
      example: 'in mei',
    },
    {
      id: 'post',
      type: 'email',
      label: 'E-mailadres',
      ask: 'Op welk e-mailadres bent u te bereiken?',
      help: 'Daar gaat de beslissing heen.',
      example: 'a@b.nl',
    },
  ],
};

const dir = mkdtempSync(path.join(tmpdir(), 'briefwijzer-knowledge-'));
let talk: Talk;
beforeAll(async () => {
  cpSync('knowledge', dir, { recursive: true });
  writeFileSync(path.join(dir, 'forms', 'subsidie.yaml'), dump(SUBSIDIE));
  talk = await openTalk({ dir });
});
afterAll(async () => {
  await talk.close();
  rmSync(dir, { recursive: true, force: true });
});

const last = async (text: string) => (await talk.say(text)).at(-1)?.text ?? '';

test('a form put in as data is talked through without a line of code', async () => {
  expect(await last('ik wil subsidie aanvragen voor een speeltuin in de gemeente Ede')).toContain(
    'Is de grond',
  );
  expect(await last('nee')).toContain('Van wie is de grond');
  expect(await last('van de kerk')).toContain('Wanneer wordt er gebouwd');
  expect(await last('wat heb je al')).toContain('Wanneer wordt er gebouwd');
  expect(await last('in mei')).toContain('e-mailadres');
  expect(await last('toch gemeentegrond, verander eigen grond')).toContain('Is de grond');
  expect(await last('ja')).toContain('e-mailadres');
  expect(await last('jan@ede.nl')).toContain('Klopt dit');
  expect(await last('ja')).toContain('SU-2018-0001');
  expect((await talk.stored())[0]?.answers).toEqual({
    plaats: { code: 'GM0228', name: 'Ede' },
    grond: true,
    begin: [{ from: '2018-05-01', to: '2018-05-31' }],
    post: 'jan@ede.nl',
  });
});
