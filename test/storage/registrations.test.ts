import type { Command } from '../../src/registration/command.ts';
import type { RegistrationFilter } from '../../src/registration/wanted.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { freshStore, onEachEngine } from './engines.ts';
import { handIn, RULES, turn } from './examples.ts';

onEachEngine((engine) => {
  let url: string;
  let store: Store;
  freshStore(engine, (opened, at) => ([store, url] = [opened, at]));

  const origin = (at = '2018-03-20T10:00:00+01:00', id = 'aad-1') => ({
    by: { id, name: `name of ${id}` },
    channel: 'msteams',
    at,
  });

  test('is given back exactly as it was handed in', async () => {
    const answers = {
      naam: `Ünal 'O’Neill" \\ %_ 🙂 \u0000 <b>`,
      gemeente: { code: 'GM0344', name: 'Utrecht' },
      voorkeur: [{ from: '2018-03-01', to: '2018-03-04' }, '2018-03-05T10:00:00+01:00'],
      kentOpgave: false,
      leeg: '',
    };
    const by = { id: 'aad-1', name: 'Fatima', tenant: 'vng', email: 'f@vng.nl' };
    await store.registrations.apply([handIn('f1', { answers, submittedBy: by })]);
    expect(await store.registrations.find({})).toEqual([
      {
        id: 'f1',
        number: 'SD-2018-0001',
        form: 'startdag',
        status: 'ontvangen',
        submittedAt: '2018-03-20T10:00:00+01:00',
        submittedBy: by,
        answers,
        details: { via: 'msteams' },
        revision: 1,
      },
    ]);
  });

  test('a moment that was kept without an offset is read with the one of the Netherlands', async () => {
    const answers = {
      voorkeur: ['2013-10-10T09:00:00', '2013-12-10T09:00:00'],
      vraag: 'om 2013-10-10T09:00:00',
    };
    const details = { voorstel: ['2013-10-27T02:30:00'] };
    await store.registrations.apply([handIn('old', { answers, details })]);
    expect(await store.registrations.find({})).toMatchObject([
      {
        answers: { ...answers, voorkeur: ['2013-10-10T09:00:00+02:00', '2013-12-10T09:00:00+01:00'] },
        details: { voorstel: ['2013-10-27T02:30:00+02:00'] },
      },
    ]);
  });

  test('numbers count for each start and year of the Netherlands, without gaps, whatever comes at once', async () => {
    const newYear = '2017-12-31T23:30:00Z';
    const commands: Command[] = [
      ...Array.from({ length: 20 }, (_, index) => handIn(`s${index}`)),
      ...Array.from({ length: 10 }, (_, index) => handIn(`a${index}`, { form: 'ambassadeur', prefix: 'AB' })),
      handIn('new year', { form: 'ambassadeur', prefix: 'AB', origin: origin('2017-12-31T12:00:00+01:00') }),
      handIn('after midnight', { form: 'ambassadeur', prefix: 'NJ', origin: origin(newYear) }),
    ];
    await Promise.all(commands.map((command) => store.registrations.apply([command])));
    const numbers = (await store.registrations.find({})).map(({ number }) => number).sort();
    const counted = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(4, '0')}`);
    expect(numbers).toEqual([
      ...counted('AB-2017', 1),
      ...counted('AB-2018', 10),
      ...counted('NJ-2018', 1),
      ...counted('SD-2018', 20),
    ]);
  });

  test('what is refused takes no number', async () => {
    const late = handIn('late', { origin: origin('2018-04-20T10:00:00+02:00') });
    expect(await store.registrations.apply([late])).toMatchObject([{ kind: 'refused' }]);
    await store.conversations.commit(turn('c', 'm1', 0, { commands: [late] }));
    expect(await store.registrations.apply([handIn('f1')])).toMatchObject([
      { registration: { number: 'SD-2018-0001' } },
    ]);
  });

  test('a refused command of a turn is answered, and the turn is saved', async () => {
    const late = handIn('late', { origin: origin('2018-04-20T10:00:00+02:00') });
    expect(await store.conversations.commit(turn('c', 'm1', 0, { commands: [late] }))).toMatchObject({
      kind: 'saved',
      outgoing: [{ reply: { text: 'answer to m1 refused' } }],
    });
  });

  describe('are found', () => {
    beforeEach(async () => {
      const person = (email: string, gemeente: string, opgave: string, second?: string) => ({
        email,
        gemeente: { code: gemeente, name: gemeente },
        opgave: { code: opgave, name: opgave },
        ...(second && { tweedeOpgave: { code: second, name: second } }),
      });
      const all: [string, Partial<Extract<Command, { kind: 'hand in' }>>][] = [
        [
          'f1',
          { answers: person('a@x.nl', 'GM0344', '1', '3'), origin: origin('2018-03-18T23:59:59+01:00') },
        ],
        [
          'f2',
          { answers: person('B@x.nl', 'GM0193', '2'), origin: origin('2018-03-19T00:00:00+01:00', 'aad-2') },
        ],
        ['f3', { answers: person('c@x.nl', 'GM0344', '3'), origin: origin('2018-03-20T08:00:00+01:00') }],
        ['f4', { form: 'ambassadeur', prefix: 'AB', answers: person('a@x.nl', 'GM0344', '') }],
      ];
      await store.registrations.apply(all.map(([id, more]) => handIn(id, more)));
      await store.registrations.apply([{ kind: 'withdraw', number: 'SD-2018-0003', origin: origin() }]);
    });

    test.each<[RegistrationFilter, string[]]>([
      [{}, ['f1', 'f2', 'f3', 'f4']],
      [{ form: 'startdag' }, ['f1', 'f2', 'f3']],
      [{ status: ['ingetrokken'] }, ['f3']],
      [{ status: ['ontvangen', 'ingetrokken'], form: 'startdag' }, ['f1', 'f2', 'f3']],
      [{ status: [] }, []],
      [{ number: 'sd-2018-0002' }, ['f2']],
      [{ person: { id: 'aad-2' } }, ['f2']],
      [{ person: { email: 'b@X.NL' } }, ['f2']],
      [{ person: { id: 'aad-2', email: 'a@x.nl' } }, ['f1', 'f2', 'f4']],
      [{ person: {} }, []],
      [{ from: '2018-03-19', to: '2018-03-19' }, ['f2']],
      [{ to: '2018-03-18' }, ['f1']],
      [{ form: "' or 1=1 --" }, []],
    ])('by %j', async (filter, ids) => {
      expect((await store.registrations.find(filter)).map(({ id }) => id)).toEqual(ids);
    });
  });

  test('the audit trail says that it happened, by whom and where, and nothing of what was filled in', async () => {
    await store.registrations.apply([handIn('f1')]);
    const answers = { ...handInAnswers(), naam: 'Geheime Naam', email: 'geheim@utrecht.nl' };
    await store.registrations.apply([
      { kind: 'change', number: 'SD-2018-0001', answers, origin: origin('2018-03-21T09:00:00+01:00') },
    ]);
    const audit = await store.auditOf('SD-2018-0001');
    expect(audit).toMatchObject([
      { revision: 1, event: 'ontvangen', to: 'ontvangen', by: 'aad-1', channel: 'msteams' },
      { revision: 2, event: 'gewijzigd', fields: ['naam', 'email'], at: '2018-03-21T09:00:00+01:00' },
    ]);
    expect(JSON.stringify(audit)).not.toMatch(/geheim|Utrecht|Fatima/i);
  });

  test('a reminder waits for its day, and goes when it no longer holds', async () => {
    const staff = { ...origin('2018-03-28T10:00:00+02:00', 'staf'), channel: 'secretariaat' };
    await store.registrations.apply([handIn('f1')]);
    await store.registrations.apply([
      { kind: 'set status', number: 'SD-2018-0001', status: 'geplaatst', details: {}, origin: staff },
    ]);
    await store.registrations.apply([{ kind: 'remind', number: 'SD-2018-0001', days: [1], origin: staff }]);
    const reminders = async () =>
      (await store.deliveries.find({})).filter(({ event }) => event === 'herinnering');
    expect(await reminders()).toMatchObject([{ state: 'waiting', notBefore: '2018-04-04T06:00:00.000Z' }]);
    const attempts = async (now: string) => {
      const later = await openStore(url, RULES, () => new Date(now));
      const sent = () => Promise.resolve({ kind: 'sent' as const });
      const outbox = later.outbox({
        senders: { reply: sent, mail: sent, chat: sent, webhook: sent },
        dice: () => 0,
        alarm: () => undefined,
      });
      await outbox.sendNow();
      await later.close();
      return (await reminders()).map(({ state }) => state);
    };
    expect(await attempts('2018-04-04T07:59:59+02:00')).toEqual(['waiting']);
    expect(await attempts('2018-04-04T08:00:00+02:00')).toEqual(['sent']);
    await store.registrations.apply([{ kind: 'remind', number: 'SD-2018-0001', days: [0], origin: staff }]);
    expect(await reminders()).toHaveLength(2);
    await store.registrations.apply([{ kind: 'withdraw', number: 'SD-2018-0001', origin: staff }]);
    expect((await reminders()).map(({ state }) => state)).toEqual(['sent']);
  });

  test('runs of the allocation are kept with their seed and input', async () => {
    const run = (seed: string) => ({
      at: '2018-03-28T10:00:00+02:00',
      seed,
      input: [{ id: seed }],
      result: { [seed]: 1 },
    });
    expect(await store.allocations.last()).toBeUndefined();
    await store.allocations.save(run('a'), []);
    await store.allocations.save(run('b'), []);
    expect(await store.allocations.last()).toEqual(run('b'));
    expect(await store.allocations.all()).toEqual([run('a'), run('b')]);
  });

  test('a run of the allocation and its outcome are kept together, or neither', async () => {
    await store.registrations.apply([handIn('f1')]);
    const run = { at: '2018-03-28T10:00:00+02:00', seed: 'a', input: [], result: {} };
    const place = (number: string): Command => ({
      kind: 'set status',
      number,
      status: 'geplaatst',
      details: {},
      origin: { ...origin(), channel: 'secretariaat' },
    });
    const nothing = async () => {
      expect(await store.allocations.all()).toEqual([]);
      expect((await store.registrations.find({})).map(({ status }) => status)).toEqual(['ontvangen']);
    };
    const unkeepable = { ...run, seed: null as unknown as string };
    await expect(store.allocations.save(unkeepable, [place('SD-2018-0001')])).rejects.toThrow();
    await nothing();
    const refused = await store.allocations.save(run, [place('SD-2018-0001'), place('SD-2018-0099')]);
    expect(refused.map(({ kind }) => kind)).toContain('refused');
    await nothing();
    await store.allocations.save(run, [place('SD-2018-0001')]);
    expect(await store.allocations.all()).toEqual([run]);
    expect((await store.registrations.find({})).map(({ status }) => status)).toEqual(['geplaatst']);
  });

  test('questions without an answer are kept with their day, and never who asked', async () => {
    const missed = [
      {
        reason: 'unanswered' as const,
        question: 'Hoe laat begint het?',
        nearest: 'Wanneer is het?',
        day: '2018-03-20',
      },
      { reason: 'disliked' as const, question: 'Wat kost het?', comment: 'Klopt niet', day: '2018-03-21' },
    ];
    await store.conversations.commit(turn('c', 'm1', 0, { missed }));
    expect(await store.missed()).toEqual(missed);
    expect(await store.missed({ from: '2018-03-21', to: '2018-03-21' })).toEqual([missed[1]]);
  });

  function handInAnswers(): Record<string, unknown> {
    const command = handIn('x');
    return command.kind === 'hand in' ? command.answers : {};
  }
});
