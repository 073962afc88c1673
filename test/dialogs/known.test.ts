import { plain } from '../../src/dialogs/markdown.ts';
import type { Reply } from '../../src/dialogs/message.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk, TalkOptions } from '../helpers/talk.ts';

const said = (replies: Reply[]) => replies.map(({ text }) => plain(text)).join('\n');

async function withTalk(options: TalkOptions, work: (talk: Talk) => Promise<void>): Promise<void> {
  const talk = await openTalk(options);
  await work(talk).finally(() => talk.close());
}

const HOUTEN = { accounts: { anna: 'a.dewit@houten.nl' } };
const MYSELF = 'ik wil mezelf aanmelden voor de startdag';

test('to register oneself takes three questions', () =>
  withTalk(HOUTEN, async (talk) => {
    const first = said(await talk.say(MYSELF));
    expect(first).toContain('Gemeente: Houten · Naam: Anna de Wit · E-mailadres: a.dewit@houten.nl');
    expect(first).toContain('Wat is uw functie?');
    expect(said(await talk.say('beleidsadviseur'))).toContain('Voor welke opgave?');
    expect(said(await talk.say('klimaat'))).toContain('Klopt dat alle drie?');
    expect(said(await talk.say('ja'))).toMatch(/Klopt dit\?[^]*Houten[^]*Anna de Wit/);
    await talk.say('ja');
    expect((await talk.stored())[0]?.answers).toMatchObject({
      gemeente: { code: 'GM0321', name: 'Houten' },
      naam: 'Anna de Wit',
      email: 'a.dewit@houten.nl',
    });
  }));

test('for somebody else only the municipality is filled in, until they turn out to be themselves', () =>
  withTalk(HOUTEN, async (talk) => {
    const first = said(await talk.say('ik wil iemand aanmelden voor de startdag'));
    expect(first).toContain('Gemeente: Houten.');
    expect(first).not.toContain('a.dewit');
    expect(first).toContain('Wie wilt u aanmelden?');
    expect(said(await talk.say('Anna de Wit'))).toContain('E-mailadres: a.dewit@houten.nl');
  }));

test('another person has no address of this account', () =>
  withTalk(HOUTEN, async (talk) => {
    await talk.say('ik wil iemand aanmelden voor de startdag');
    await talk.say('Jan de Boer');
    expect(said(await talk.say('adviseur'))).toContain('Op welk e-mailadres');
  }));

test('what is said goes before what is known, and what is wrong is put right in words', () =>
  withTalk(HOUTEN, async (talk) => {
    const first = said(await talk.say('ik wil iemand van de gemeente Zwolle aanmelden voor de startdag'));
    expect(first).toContain('Zwolle');
    expect(first).not.toContain('Houten');
  }));

test('it is put right in words', () =>
  withTalk(HOUTEN, async (talk) => {
    await talk.say(MYSELF);
    expect(said(await talk.say('de gemeente moet Zwolle zijn'))).toContain('Gemeente: Zwolle');
  }));

test('"ja" to what was filled in goes on', () =>
  withTalk(HOUTEN, async (talk) => {
    expect(said(await talk.say(MYSELF))).toContain('Aan het eind laat ik alles nog eens zien');
    expect(said(await talk.say('ja'))).toBe('Wat is uw functie?');
  }));

test('"nee" to what was filled in asks what must be different', () =>
  withTalk(HOUTEN, async (talk) => {
    await talk.say(MYSELF);
    expect(said(await talk.say('nee, dat klopt niet'))).toMatch(/Wat moet er anders\?[^]*1\. Gemeente/);
    expect(said(await talk.say('1'))).toContain('Nu staat er: Houten.');
    expect(said(await talk.say('Zwolle'))).toContain('Wat is uw functie?');
  }));

test('a bare name of another municipality is put in its place, a function with one in it is a function', () =>
  withTalk(HOUTEN, async (talk) => {
    await talk.say(MYSELF);
    expect(said(await talk.say('Zwolle'))).toMatch(/Genoteerd: Gemeente: Zwolle\.[^]*Wat is uw functie\?/);
    await talk.say('burgemeester van Zwolle');
    await talk.say('klimaat');
    expect(said(await talk.say('ja'))).toMatch(/Gemeente: Zwolle[^]*Functie: burgemeester/);
  }));

test('who asks for a visit is known', () =>
  withTalk({ ...HOUTEN, now: '2013-10-01' }, async (talk) => {
    const first = said(await talk.say('ik wil een bezoek van een ambassadeur aanvragen'));
    expect(first).toMatch(
      /Organisatie: gemeente Houten · Soort organisatie: gemeente · Gemeente: Houten · Naam: Anna de Wit/,
    );
    expect(first).toContain('functie');
  }));

test.each([
  ['without an account', {}],
  ['with an address that is no municipality', { accounts: { anna: 'anna@vng.nl' } }],
])('%s everything is asked as before', (_, options) =>
  withTalk(options, async (talk) => {
    expect(said(await talk.say('ik wil iemand aanmelden voor de startdag'))).toContain('Voor welke gemeente');
  }),
);

test('where others read along nothing of an account is said', () =>
  withTalk(HOUTEN, async (talk) => {
    const first = await talk.say(MYSELF, { scope: 'group', conversation: 'group' });
    expect(said(first)).not.toMatch(/Houten|a\.dewit/);
  }));
