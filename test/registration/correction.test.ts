import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Command } from '../../src/registration/command.ts';
import { correctionsOf } from '../../src/registration/correction.ts';
import { courses } from './courses.ts';
import { terms } from './terms.ts';
import { statusesOf } from '../../src/registration/course.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { after, handIn, origin, startdag } from './examples.ts';

const statuses = statusesOf(Object.values(courses));

const NUMBER = 'startdag-2018-0001';
const LATE = '2018-03-29T09:00:00+02:00';
const piet = origin(LATE, { id: 'secretariaat/Piet', name: 'Piet' }, 'secretariaat');
const NEW = { ...startdag, email: 'fatima@almere.nl' };

const correct = (answers: object = NEW, silent = false): Command => ({
  kind: 'change',
  number: NUMBER,
  answers: { ...answers },
  origin: piet,
  correction: { reason: 'typefout', silent },
});
const restore = (silent = false): Command => ({
  kind: 'restore',
  number: NUMBER,
  origin: piet,
  correction: { reason: 'vergissing', silent },
});
const withdraw: Command = { kind: 'withdraw', number: NUMBER, origin: origin(), reason: 'ziek' };
const note: Command = { kind: 'note', number: NUMBER, text: 'belde', origin: piet };
const place: Command = {
  kind: 'set status',
  number: NUMBER,
  status: 'geplaatst',
  details: { plaats: startdag.opgave, lot: 3 },
  origin: piet,
};
const received = after(handIn()).registration;
const outcome = (current: Registration, command: Command, webhook = false) =>
  applyCommand(current, command, terms('startdag', webhook));

describe('a correction of the staff', () => {
  it('keeps who did it, when, why, and the old and the new; the trail names the field and the person alone', () => {
    const { registration, audit } = after(handIn(), correct());
    expect(registration).toMatchObject({ answers: NEW, status: 'ontvangen', revision: 2 });
    expect(correctionsOf(registration)).toEqual([
      {
        at: LATE,
        by: 'Piet',
        reason: 'typefout',
        told: true,
        changes: [{ what: 'email', from: startdag.email, to: NEW.email }],
      },
    ]);
    expect(audit).toMatchObject({
      event: 'gewijzigd',
      by: 'secretariaat/Piet',
      fields: ['email', 'correcties'],
    });
    expect(JSON.stringify(audit)).not.toMatch(/almere|typefout/);
  });

  it('is told as a change in the chat is: to who it is about, who it was about, and who sent it', () => {
    const { notices } = after(handIn(), correct());
    expect(notices.map(({ to, event }) => [event, to.kind === 'mail' ? to.address : to.kind])).toEqual([
      ['gewijzigd', NEW.email],
      ['gewijzigd', 'chat'],
      ['gewijzigd', startdag.email],
    ]);
    expect(JSON.stringify(notices)).not.toContain('typefout');
  });

  it('is told to nobody but the webhook when it is silent', () => {
    const applied = outcome(received, correct(NEW, true), true);
    if (applied.kind !== 'changed') throw new Error(applied.kind);
    expect(applied.notices.map(({ to }) => to.kind)).toEqual(['webhook']);
    expect(correctionsOf(applied.registration)[0]).toMatchObject({ told: false });
  });

  it.each(statuses)('in status %s: always but when it is withdrawn', (status) => {
    const { kind } = outcome({ ...received, status }, correct());
    expect(kind).toBe(status === 'ingetrokken' ? 'refused' : 'changed');
  });

  it('that changes nothing is none, and of a registration that changed meanwhile is refused', () => {
    expect(outcome(received, correct(startdag)).kind).toBe('already there');
    expect(outcome(received, { ...correct(), revision: 7 } as Command).kind).toBe('refused');
  });
});

describe('a withdrawal that is taken back', () => {
  it('begins again: no place, no reason of the withdrawal, with what the staff noted', () => {
    const { registration, audit, notices } = after(handIn(), note, place, withdraw, restore());
    expect(registration.status).toBe('ontvangen');
    expect(JSON.parse(JSON.stringify(registration.details))).toEqual({
      via: 'msteams',
      notities: [{ at: LATE, by: 'Piet', text: 'belde' }],
      correcties: [
        {
          at: LATE,
          by: 'Piet',
          reason: 'vergissing',
          told: true,
          changes: [{ what: 'status', from: 'ingetrokken', to: 'ontvangen' }],
        },
      ],
    });
    expect(audit).toMatchObject({ event: 'hersteld', from: 'ingetrokken', to: 'ontvangen' });
    expect(notices.map(({ to }) => to.kind)).toEqual(['mail', 'chat']);
    expect(notices[0]!.text).toContain('ongedaan gemaakt');
    expect(after(handIn(), withdraw, restore(true)).notices).toEqual([]);
  });

  it.each(statuses.filter((status) => status !== 'ingetrokken'))('is refused in status %s', (status) => {
    expect(outcome({ ...received, status }, restore())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('niet ingetrokken') as string,
    });
  });
});

it.each(statuses)('a note can be made in status %s, and nobody is told', (status) => {
  const applied = outcome({ ...received, status }, note);
  if (applied.kind !== 'changed') throw new Error(applied.kind);
  expect(applied.notices).toEqual([]);
  expect(applied.registration).toMatchObject({ status, answers: startdag });
  expect(applied.registration.details.notities).toEqual([{ at: LATE, by: 'Piet', text: 'belde' }]);
});
