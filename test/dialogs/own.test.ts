import fc from 'fast-check';
import { bounded, LONGEST_REPLY } from '../../src/dialogs/lengths.ts';
import { counted, isFull, NONE } from '../../src/dialogs/limit.ts';
import { plain } from '../../src/dialogs/markdown.ts';
import { say } from '../../src/dialogs/message.ts';
import type { Command } from '../../src/registration/command.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { tries } from '../helpers/tries.ts';

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk();
});
afterEach(() => talk.close());

const heard = async (text: string) => (await talk.say(text)).map((reply) => plain(reply.text)).join('\n');
const numbered = (at: number) => `SD-2018-${String(at).padStart(4, '0')}`;

/** Anna has handed in so many. */
async function handedIn(many: number): Promise<void> {
  const commands = Array.from({ length: many }, (_, at): Command => ({
    kind: 'hand in',
    id: `anna ${at}`,
    form: 'startdag',
    prefix: 'SD',
    answers: {
      gemeente: { code: 'GM0034', name: 'Almere' },
      naam: `Jan ${at} de Vries`,
      functie: 'adviseur',
      email: `jan${at}@almere.nl`,
      opgave: { code: '5', name: 'Toekomstbestendig wonen' },
      kentOpgave: true,
      belangSamenwerking: true,
      zietVerbinding: true,
    },
    origin: { by: { id: 'anna', name: 'Anna' }, channel: 'test', at: '2018-03-20T10:00:00+01:00' },
  }));
  await talk.store.registrations.apply(commands);
}

test('case 108: the twenty-first form is refused with a sentence, and the other twenty stay', async () => {
  await handedIn(21);
  for (let at = 1; at <= 20; at += 1) expect(await heard(`wijzig ${numbered(at)}`)).toContain('U wijzigt');
  await talk.say('stop');
  await talk.say('ja');
  const refused = await heard(`wijzig ${numbered(21)}`);
  expect(refused).toContain('Er staan al 20 formulieren');
  expect(refused).not.toContain('U wijzigt');
  const waiting = await heard('ga verder');
  expect(waiting).toContain(`1. ${numbered(1)}`);
  expect(waiting).toContain(`20. ${numbered(20)}`);
  expect(await heard('20')).toContain('Jan 19 de Vries');
  await talk.say('weggooien');
  await talk.say('weggooien');
  await talk.say('stop');
  await talk.say('weggooien');
  expect(await heard(`wijzig ${numbered(21)}`)).toContain('U wijzigt');
}, 60_000);

test('case 109: 3,000 own registrations are told in pages, and no reply is larger than a channel takes', async () => {
  await handedIn(3000);
  const first = await talk.say('mijn aanmeldingen');
  expect(plain(first[0]?.text ?? '')).toMatch(/SD-2018-0003[^]*en nog 2997\. Typ "mijn aanmeldingen 2"/);
  expect(plain(first[0]?.text ?? '')).not.toContain(numbered(4));
  expect(await heard('mijn aanmeldingen 2')).toMatch(/SD-2018-0004[^]*SD-2018-0006[^]*nog 2994/);
  expect(await heard('mijn aanmeldingen 1000')).toMatch(/SD-2018-3000(?![^]*en nog)/);
  expect(await heard('mijn aanmeldingen 9999')).toContain('SD-2018-3000');
  for (const text of ['mijn gegevens', 'verwijder mijn gegevens', 'trek mijn aanmelding in']) {
    for (const reply of await talk.say(text)) {
      expect(reply.text.length).toBeLessThanOrEqual(LONGEST_REPLY);
      expect(reply.text).toContain('en nog 2980');
    }
  }
  expect(await heard(`trek ${numbered(2999)} in`)).toContain('Weet u het zeker');
}, 60_000);

const LINE = fc.string({ maxLength: 400, unit: 'binary', size: 'max' });

test('whatever is said, no reply is longer than it may be, and a short one is as it was', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 120, size: 'max' }), (lines) => {
      const reply = say(lines.join('\n'));
      const said = bounded(reply, '… en nog {left} regels.');
      expect(said.text.length).toBeLessThanOrEqual(LONGEST_REPLY);
      if (reply.text.length <= LONGEST_REPLY) expect(said).toEqual(reply);
      else expect(said.text).toMatch(/… en nog \d+ regels\.$/);
    }),
    { ...tries(200), endOnFailure: true },
  );
});

test('however things are spread in time, no window holds twice as many as may be', () => {
  const limit = { most: 5, window: 1000 };
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 700 }), { maxLength: 60 }), (pauses) => {
      let [wall, count] = [1, NONE];
      const done: number[] = [];
      for (const pause of pauses) {
        wall += pause;
        if (isFull(count, limit, wall)) continue;
        count = counted(count, limit, wall);
        done.push(wall);
      }
      const within = done.map(
        (at) => done.filter((other) => other >= at && other < at + limit.window).length,
      );
      expect(Math.max(0, ...within)).toBeLessThan(2 * limit.most);
    }),
  );
});

test('case 110: a proof is asked for again once it is over, and what was filled in is still there', async () => {
  await handedIn(1);
  const jan = { id: 'jan' };
  const said = async (text: string) =>
    plain((await talk.say(text, jan)).map((reply) => reply.text).join('\n'));
  await said('wijzig SD-2018-0001');
  await said('jan0@almere.nl');
  expect(await said(await talk.code())).toContain('U wijzigt');
  await said('de functie wordt strateeg');
  talk.wait(31);
  expect(await said('ja')).toContain('waarmee u bent aangemeld');
  expect((await talk.stored())[0]?.answers.functie).toBe('adviseur');
  await said('jan0@almere.nl');
  expect(await said(await talk.code())).toContain('opgeslagen');
  expect((await talk.stored())[0]?.answers.functie).toBe('strateeg');
});

test('many guesses at one number make an alarm, without the number', async () => {
  for (let at = 0; at < 8; at += 1) {
    const who = { id: `rader ${at}` };
    await talk.say('trek SD-2018-0001 in', who);
    await talk.say('iemand@elders.nl', who);
    for (const code of ['111111', '222222', '333333']) await talk.say(code, who);
  }
  expect(talk.remarks.filter(({ alarm }) => alarm)).not.toEqual([]);
  expect(talk.remarks.findIndex(({ alarm }) => alarm)).toBe(29);
  expect(JSON.stringify(talk.remarks)).not.toMatch(/SD-2018|elders|rader/);
  const other = { id: 'een ander' };
  await talk.say('trek SD-2018-0001 in', other);
  const [told] = await talk.say('iemand@elders.nl', other);
  expect(told?.text).toContain('over een dag');
});
