import type { Answers } from '../../src/text/answer.ts';
import fc from 'fast-check';
import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Command } from '../../src/registration/command.ts';
import type { Registration, Status } from '../../src/registration/registration.ts';
import { statusesOf } from '../../src/registration/course.ts';
import { after, bezoek, fatima, handIn, origin, staff, startdag } from './examples.ts';
import { courses } from './courses.ts';
import { terms } from './terms.ts';
import { tries } from '../helpers/tries.ts';

const NUMBER = 'startdag-2018-0001';
const LATE = '2018-03-28T09:00:00+02:00';

const withdraw = (extra: object = {}): Command => ({
  kind: 'withdraw',
  number: NUMBER,
  origin: origin(),
  ...extra,
});
const change = (answers: Answers, extra: object = {}): Command => ({
  kind: 'change',
  number: NUMBER,
  answers,
  origin: origin(),
  ...extra,
});
const setStatus = (status: Status, details: Record<string, unknown> = {}, extra: object = {}): Command => ({
  kind: 'set status',
  number: NUMBER,
  status,
  details,
  origin: staff(LATE),
  ...extra,
});
const outcome = (current: Registration | undefined, command: Command, form = 'startdag') =>
  applyCommand(current, command, { ...terms(form), number: 'X-1' });

describe('handing in', () => {
  it('gives a registration that is received, with its number and who sent it', () => {
    const { registration, audit } = after(handIn());
    expect(registration).toMatchObject({
      number: NUMBER,
      status: 'ontvangen',
      revision: 1,
      answers: startdag,
    });
    expect(registration.details).toEqual({ via: 'msteams' });
    expect(audit).toMatchObject({
      event: 'ontvangen',
      from: undefined,
      to: 'ontvangen',
      by: 'jan-id',
      channel: 'msteams',
    });
  });

  it('gives what is there when the same form instance comes again, also after closing', () => {
    const { registration } = after(handIn());
    expect(outcome(registration, handIn('startdag', startdag, LATE))).toEqual({
      kind: 'already there',
      registration,
    });
  });

  it.each([
    ['on the last day', 'startdag', '2018-03-27T23:59:59+02:00', 'changed'],
    ['a minute after it, in the Netherlands', 'startdag', '2018-03-27T22:01:00Z', 'refused'],
    ['before it opens', 'cursus', '2018-01-09T12:00:00+01:00', 'refused'],
    ['after closing, for a form that accepts that', 'ambassadeur', '2018-03-20T10:00:00+01:00', 'changed'],
    ['for a form that is gone', 'weg', '2018-03-20T10:00:00+01:00', 'refused'],
  ])('%s', (_, form, at, kind) => {
    expect(outcome(undefined, handIn(form, startdag, at), form).kind).toBe(kind);
  });

  it('lets the staff enter what came by phone, after closing too, for someone else', () => {
    const submittedBy = { id: 'telefoon', name: 'Jan', email: 'jan@almere.nl' };
    const command: Command = {
      ...handIn(),
      origin: { ...staff(LATE), channel: 'telefoon' },
      submittedBy,
    } as Command;
    expect(after(command).registration).toMatchObject({ submittedBy, details: { via: 'telefoon' } });
  });
});

describe('changing and withdrawing', () => {
  const there = after(handIn()).registration;

  it('replaces the answers, one revision further, and writes down which fields but not what', () => {
    const applied = outcome(there, change({ ...startdag, functie: 'adviseur' }));
    expect(applied).toMatchObject({
      kind: 'changed',
      registration: { revision: 2 },
      audit: { event: 'gewijzigd', fields: ['functie'] },
    });
    expect(JSON.stringify((applied as { audit: object }).audit)).not.toContain('adviseur');
  });

  it('leaves out an answer that is no longer named', () => {
    const rest = Object.fromEntries(Object.entries(startdag).filter(([id]) => id !== 'functie'));
    expect(after(handIn(), change(rest)).registration.answers).toEqual(rest);
  });

  it('is no change when every answer is the same, in whatever order', () => {
    const turned = Object.fromEntries(Object.entries(startdag).reverse());
    expect(outcome(there, change(turned)).kind).toBe('already there');
  });

  it.each([
    ['a number that is not there', undefined, withdraw(), 'Er is geen aanmelding met nummer'],
    ['a revision that is no longer there', there, change({}, { revision: 7 }), 'intussen gewijzigd'],
    [
      'a change after closing',
      there,
      change({}, { origin: origin(LATE) }),
      'gesloten sinds dinsdag 27 maart 2018',
    ],
    [
      'a change of what was withdrawn',
      after(handIn(), withdraw()).registration,
      change({}),
      'Wijzigen kan niet meer',
    ],
  ])('refuses %s, in Dutch', (_, current, command, reason) => {
    expect(outcome(current, command)).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(reason) as string,
    });
  });

  it('withdraws once, with the reason, and allows it after closing', () => {
    const { registration } = after(handIn(), withdraw({ reason: 'ziek', origin: origin(LATE) }));
    expect(registration).toMatchObject({ status: 'ingetrokken', details: { reden: 'ziek' } });
    expect(outcome(registration, withdraw()).kind).toBe('already there');
  });

  it('refuses to withdraw a visit that has been', () => {
    const visited = { ...there, form: 'ambassadeur', status: 'bezocht' as const };
    expect(outcome(visited, withdraw(), 'ambassadeur').kind).toBe('refused');
  });
});

describe('the status', () => {
  it.each<[string, Status, Status, string]>([
    ['startdag', 'ontvangen', 'geplaatst', 'changed'],
    ['startdag', 'ontvangen', 'wachtlijst', 'changed'],
    ['startdag', 'wachtlijst', 'geplaatst', 'changed'],
    ['startdag', 'geplaatst', 'niet geplaatst', 'changed'],
    ['startdag', 'ontvangen', 'contact', 'refused'],
    ['startdag', 'geplaatst', 'ontvangen', 'refused'],
    ['startdag', 'ingetrokken', 'geplaatst', 'refused'],
    ['ambassadeur', 'ontvangen', 'contact', 'changed'],
    ['ambassadeur', 'contact', 'voorbereiding', 'changed'],
    ['ambassadeur', 'voorbereiding', 'gepland', 'changed'],
    ['ambassadeur', 'gepland', 'bezocht', 'changed'],
    ['ambassadeur', 'gepland', 'voorbereiding', 'changed'],
    ['ambassadeur', 'bezocht', 'afgerond', 'changed'],
    ['ambassadeur', 'contact', 'doorverwezen', 'changed'],
    ['ambassadeur', 'ontvangen', 'gepland', 'refused'],
    ['ambassadeur', 'ontvangen', 'geplaatst', 'refused'],
    ['ambassadeur', 'afgerond', 'contact', 'refused'],
    ['cursus', 'ontvangen', 'geplaatst', 'refused'],
    ['cursus', 'ontvangen', 'contact', 'changed'],
  ])('of a %s goes from %s to %s: %s', (form, from, to, kind) => {
    const current = { ...after(handIn()).registration, form, status: from };
    expect(outcome(current, setStatus(to, { reden: 'x' }), form).kind).toBe(kind);
  });

  it('says in Dutch what it can become instead', () => {
    const { registration } = after(handIn());
    expect(outcome(registration, setStatus('bezocht'))).toEqual({
      kind: 'refused',
      reason:
        'De status is nu "ontvangen". Die kan niet "bezocht" worden, wel: "geplaatst", "wachtlijst", "niet geplaatst", "ingetrokken".',
    });
  });

  it('holds for every row of commands: a final status stays, the revision counts the changes, the number never changes', () => {
    const command = fc.oneof(
      fc
        .constantFrom(...statusesOf(Object.values(courses)))
        .map((status) => setStatus(status, { reden: status })),
      fc.constant(withdraw()),
      fc.constantFrom('a', 'b').map((functie) => change({ ...startdag, functie })),
      fc
        .subarray([0, 1, 7])
        .map((days): Command => ({ kind: 'remind', number: NUMBER, days, origin: origin() })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('startdag', 'ambassadeur', 'cursus'),
        fc.array(command, { maxLength: 12 }),
        (form, commands) => {
          let current: Registration = { ...after(handIn()).registration, form };
          let changes = 1;
          for (const one of commands) {
            const before = structuredClone(current);
            const applied = outcome(current, one, form);
            expect(current).toEqual(before);
            if (applied.kind !== 'changed') continue;
            if (['afgerond', 'doorverwezen', 'ingetrokken'].includes(before.status))
              expect([applied.registration.status, one.kind]).toEqual([before.status, 'remind']);
            expect(applied.registration).toMatchObject({
              number: current.number,
              id: current.id,
              revision: ++changes,
            });
            expect(applied.audit).toMatchObject({
              from: before.status,
              to: applied.registration.status,
              revision: changes,
            });
            expect(new Set(applied.notices.map(({ key }) => key)).size).toBe(applied.notices.length);
            current = applied.registration;
          }
        },
      ),
      tries(500),
    );
  });
});

describe('what a delegate does is told to the sender in the chat', () => {
  it('and the other way round not twice to who is in the chat', () => {
    const byDelegate = outcome(after(handIn()).registration, withdraw({ origin: origin(LATE, fatima) }));
    const bySender = outcome(after(handIn()).registration, withdraw());
    const roles = (applied: typeof bySender) =>
      applied.kind === 'changed' ? applied.notices.map(({ key }) => key.split('/').at(-1)) : [];
    expect(roles(byDelegate)).toEqual(['deelnemer', 'chat', 'secretariaat']);
    expect(roles(bySender)).toEqual(['deelnemer', 'secretariaat']);
  });
});

it('keeps a visit request as it is asked', () => {
  expect(after(handIn('ambassadeur', bezoek)).registration.answers).toEqual(bezoek);
});
