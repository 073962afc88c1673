import { openStore } from '../../src/storage/openStore.ts';
import type { Asked, Faults } from './bot.ts';
import { onEachEngine } from './engines.ts';
import { clock, RULES } from './examples.ts';
import { startBot } from './fleet.ts';
import { faultsIn } from './history.ts';

const CONVERSATIONS = 30;
/** Kills at moments that chance picks, under load; `KILLS=50` for a long run. */
const KILLS = Number(process.env.KILLS ?? 8);
/** Always the same "random" run can't be had with processes that are killed; what it does is in the history. */
const upTo = (limit: number) => Math.floor(Math.random() * limit);

/** A channel that sends each message again until it is acknowledged, and now and then once more after that. */
class Channel {
  readonly acknowledged = new Map<string, Asked>();
  readonly #open = new Map<string, Asked>();
  #count = 0;
  #heard: () => void = () => {};

  /** New messages, one in so many of which hands in a form. */
  write(count: number, forms = 3): Asked[] {
    return Array.from({ length: count }, () => {
      const number = ++this.#count;
      const id = `m${number}`;
      const asked: Asked = { conversation: `c${number % CONVERSATIONS}`, id };
      if (number % forms === 0) asked.form = `f${number}`;
      this.#open.set(id, asked);
      return asked;
    });
  }

  /** Resolves when no more than so many messages wait for an answer. */
  async settled(waiting: number): Promise<void> {
    while (this.#open.size > waiting) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  /** Sends the last ones again, though they were acknowledged. */
  repeat(count: number): void {
    for (const asked of [...this.acknowledged.values()].slice(-count)) this.#open.set(asked.id, asked);
  }

  unanswered(): Asked[] {
    return [...this.#open.values()];
  }

  acknowledge(ack: Asked): void {
    const { conversation, id, form } = ack;
    this.acknowledged.set(id, { conversation, id, ...(form !== undefined && { form }) });
    this.#open.delete(id);
    this.#heard();
  }
}

/** Kills a bot so many times in the middle of its work, then lets it finish. */
async function killAtRandom(url: string, kills: number, faults: Faults = {}): Promise<Channel> {
  const channel = new Channel();
  const start = () => startBot(url, (ack) => channel.acknowledge(ack), faults);
  for (let kill = 0; kill < kills; kill++) {
    const bot = await start();
    channel.unanswered().forEach((asked) => bot.ask(asked));
    channel.write(20 + upTo(40)).forEach((asked) => bot.ask(asked));
    await channel.settled(upTo(30));
    await bot.kill();
  }
  if (faults.early) return channel;
  const last = await start();
  channel.unanswered().forEach((asked) => last.ask(asked));
  await channel.settled(0);
  channel.repeat(20);
  channel.unanswered().forEach((asked) => last.ask(asked));
  await channel.settled(0);
  await last.kill();
  return channel;
}

/** Kills a bot after one statement, the next after two, until one lives to say that a message is stored. */
async function killAtEachStatement(url: string): Promise<{ channel: Channel; statements: number }> {
  const channel = new Channel();
  for (let statements = 1; ; statements++) {
    const bot = await startBot(url, (ack) => channel.acknowledge(ack), { diesAfter: statements });
    if (channel.unanswered().length === 0) channel.write(1, 1);
    channel.unanswered().forEach((asked) => bot.ask(asked));
    const answered = channel.settled(0).then(() => true);
    const survived = await Promise.race([answered, bot.ended.then(() => false)]);
    await bot.kill();
    if (survived) return { channel, statements };
  }
}

onEachEngine((engine) => {
  async function expectNoFaults(url: string, { acknowledged }: Channel): Promise<void> {
    const store = await openStore(url, RULES, clock);
    expect(await faultsIn(store, [...acknowledged.values()])).toEqual([]);
    const numbers = (await store.registrations.find({})).map(({ number }) => Number(number.slice(-4)));
    expect(new Set(numbers).size).toBe(numbers.length);
    if (engine.name === 'SQLite') expect(Math.max(...numbers)).toBe(numbers.length);
    await store.close();
  }

  test('case 5: killed under load, again and again: nothing acknowledged is lost, nothing is there twice', async () => {
    const url = await engine.database();
    const channel = await killAtRandom(url, KILLS);
    expect(channel.acknowledged.size).toBeGreaterThan(16 * KILLS);
    await expectNoFaults(url, channel);
  });

  test('case 5: killed after each statement of a turn: it is done once, or not at all and then once', async () => {
    const url = await engine.database();
    const { channel, statements } = await killAtEachStatement(url);
    expect(statements).toBeGreaterThan(8);
    await expectNoFaults(url, channel);
  });

  test('the check sees a bot that says "stored" too early', async () => {
    const url = await engine.database();
    const channel = await killAtRandom(url, 4, { early: true });
    const store = await openStore(url, RULES, clock);
    expect(await faultsIn(store, [...channel.acknowledged.values()])).toContainEqual(
      expect.stringMatching(/^lost/),
    );
    await store.close();
  });

  test('the check sees a bot that does not remember which messages it handled', async () => {
    const url = await engine.database();
    const channel = await killAtRandom(url, 1, { forgetful: true });
    const store = await openStore(url, RULES, clock);
    expect(await faultsIn(store, [...channel.acknowledged.values()])).toContainEqual(
      expect.stringMatching(/^twice/),
    );
    await store.close();
  });

  test('three bots, each conversation hopping between them, lose nothing and do nothing twice', async () => {
    const { faults } = await hopping(await engine.database(), {});
    expect(faults).toEqual([]);
  });

  test('the check sees three bots that save over each other', async () => {
    const { faults } = await hopping(await engine.database(), { lastWriterWins: true });
    expect(faults).toContainEqual(expect.stringMatching(/^lost/));
  });
});

/** Every message to the next of three bots, a third of them to two at once; one bot is killed half-way. */
async function hopping(url: string, faults: Faults) {
  const channel = new Channel();
  const start = () => startBot(url, (ack) => channel.acknowledge(ack), faults);
  const bots = await Promise.all([start(), start(), start()]);
  const ask = (asked: Asked, turn: number) => bots[turn % bots.length]?.ask(asked);
  channel.write(300).forEach((asked, index) => {
    ask(asked, index);
    if (index % 3 === 0) ask(asked, index + 1);
  });
  await channel.settled(150);
  await bots[0].kill();
  bots[0] = await start();
  channel.unanswered().forEach(ask);
  await channel.settled(0);
  await Promise.all(bots.map((bot) => bot.kill()));
  const store = await openStore(url, RULES, clock);
  const found = await faultsIn(store, [...channel.acknowledged.values()]);
  await store.close();
  return { faults: found };
}
