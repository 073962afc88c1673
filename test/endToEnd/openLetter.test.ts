import { openChannel } from '../helpers/channel.ts';
import type { Channel, Posted } from '../helpers/channel.ts';
import { personNamed } from '../helpers/person.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';
import type { WholeBot } from '../helpers/wholeBot.ts';

const PUBLIC = 'https://briefwijzer.voorbeeld.nl';

describe('the letter one tap away', () => {
  const store = temporaryFolder();
  let channel: Channel;
  let bot: WholeBot;

  beforeAll(async () => {
    channel = await openChannel();
    bot = await startWholeBot(store.database, { PUBLIC_URL: PUBLIC });
  }, 120_000);
  afterAll(async () => {
    await bot.stop();
    await channel.close();
    store.remove();
  });

  const urlsIn = (posted: Posted | undefined) =>
    ((posted?.entities ?? []) as { citation?: { appearance: { url?: string } }[] }[]).flatMap(
      ({ citation = [] }) => citation.map(({ appearance }) => appearance.url ?? ''),
    );

  test('case 171: an answer leads to the page of its letter, with its passage marked, for anyone', async () => {
    const person = personNamed('lezer', () => bot, channel);
    const said = await person.say('Wanneer is de startdag?');
    const [url = ''] = urlsIn(person.heard().at(-1));
    expect(url).toMatch(/^https:\/\/briefwijzer\.voorbeeld\.nl\/brieven\/18-009#p\d+$/);
    expect(said).toContain(`[Open de brief](${url})`);
    const { pathname, hash } = new URL(url);
    const response = await fetch(`${bot.origin}${pathname}`);
    const html = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    const marked = new RegExp(`<p id="${hash.slice(1)}">([^<]*)</p>`).exec(html)?.[1];
    expect(marked).toContain('organiseert de VNG op donderdag 5 april de startdag');
    expect(await person.say('Lees verder')).toMatch(/5 april de startdag[^]*Inleiding \[1\]/);
  }, 120_000);

  test.each(['18-010', '..%2f..%2fpackage.json', '%2e%2e', '18-009%00', '__proto__', `${'a'.repeat(1500)}`])(
    'case 170: of %p there is no page',
    async (name) => {
      const response = await fetch(`${bot.origin}/brieven/${name}`);
      expect([response.status, await response.json()]).toEqual([404, { code: 'NotFound' }]);
    },
  );

  test('case 170: a page is read, and nothing else', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await fetch(`${bot.origin}/brieven/18-009`, { method })).status).toBe(405);
  });
});
