import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { createMetrics } from '../../../src/app/metrics/metrics.ts';
import { allBeside, serveMetrics } from '../../../src/app/metrics/serve.ts';
import type { Message } from '../../../src/dialogs/message.ts';
import { openStore } from '../../../src/storage/openStore.ts';
import { createMemoryApp } from '../../helpers/memoryApp.ts';
import { startTestBot } from '../../helpers/testBot.ts';
import { onEachEngine } from '../../storage/engines.ts';
import { clock, handIn, NOW, RULES } from '../../storage/examples.ts';

const TOKEN = 'een-heel-lang-geheim';

const answering = (text: string) => ({ text: () => Promise.resolve({ type: 'text/plain', text }) });

/** @returns the status of GET /metrics */
async function asked(token: string | undefined, headers: Record<string, string> = {}, method = 'GET') {
  const bot = await startTestBot(createMemoryApp(), {
    beside: allBeside(serveMetrics(answering('a 1'), token)),
  });
  const response = await fetch(`${bot.origin}/metrics`, { method, headers });
  const text = await response.text();
  await bot.close();
  return [response.status, text.includes('a 1')];
}

test.each<[string, string | undefined, Record<string, string>, number]>([
  ['this machine', undefined, {}, 200],
  ['a proxy before the bot', undefined, { 'x-forwarded-for': '10.0.0.1' }, 403],
  ['another proxy', undefined, { via: '1.1 proxy' }, 403],
  ['this machine where a token is set', TOKEN, {}, 401],
  ['a wrong token', TOKEN, { authorization: 'Bearer een-heel-lang-geheiM' }, 401],
  ['the start of the token', TOKEN, { authorization: 'Bearer een' }, 401],
  ['the token', TOKEN, { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.1' }, 200],
])('who reads the figures: %s (case 217)', async (_, token, headers, status) => {
  expect(await asked(token, headers)).toEqual([status, status === 200]);
});

test('nothing is changed there', async () => {
  expect(await asked(undefined, {}, 'DELETE')).toEqual([405, false]);
});

test('what a bot has answered is counted, also what was refused', async () => {
  const statuses: number[] = [];
  const bot = await startTestBot(createMemoryApp(), {
    identity: { type: 'MultiTenant', appId: 'x', password: 'y' },
    answered: (status) => void statuses.push(status),
  });
  const headers = { 'content-type': 'application/json' };
  await fetch(bot.endpoint, { method: 'POST', headers, body: '{}' });
  await bot.close();
  expect(statuses).toEqual([401]);
});

onEachEngine((engine) => {
  test('turns, times, store, what goes out and its age are there, and each that an alarm asks about', async () => {
    const store = await openStore(await engine.database(), RULES, clock);
    const later = () => new Date(NOW.getTime() + 120_000);
    const metrics = createMetrics(store, later);
    await metrics.timed(() => Promise.resolve([]))({} as Message);
    await expect(metrics.timed(() => Promise.reject(new Error('away')))({} as Message)).rejects.toThrow(
      'away',
    );
    metrics.answered(401);
    metrics.signedIn('rol');
    await store.registrations.apply([handIn('f1')]);
    const { text } = await metrics.text();
    expect(text).toContain('briefwijzer_turn_seconds_count{outcome="failed"} 1');
    expect(text).toContain('briefwijzer_store_up 1');
    expect(text).toContain('briefwijzer_channel_requests_total{status="401"} 1');
    expect(text).toContain('briefwijzer_staff_sign_ins_total{outcome="rol"} 1');
    expect(text).toMatch(/briefwijzer_outbox_messages\{kind="mail",state="waiting"\} [1-9]/);
    expect(text).toMatch(/briefwijzer_outbox_oldest_seconds 120\b/);
    const { groups } = load(readFileSync('docs/alarms.yaml', 'utf8')) as {
      groups: { rules: { expr: string }[] }[];
    };
    const named = groups.flatMap(({ rules }) =>
      rules.flatMap(({ expr }) => expr.match(/\b(?:briefwijzer|nodejs)_\w+/g) ?? []),
    );
    expect(named.length).toBeGreaterThan(7);
    for (const name of named) expect(text).toMatch(new RegExp(`^${name}(?:\\{| )`, 'm'));
    await store.close();
    expect((await metrics.text()).text).toContain('briefwijzer_store_up 0');
  });
});
