import fc from 'fast-check';
import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Applied } from '../../src/registration/applied.ts';
import type { Command } from '../../src/registration/command.ts';
import type { FormTerms } from '../../src/registration/formTerms.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { checkNotices } from '../../src/registration/notices/checkNotices.ts';
import { written } from '../../src/text/answer.ts';
import { fillLines } from '../../src/text/fill.ts';
import type { Status } from '../../src/registration/registration.ts';
import { after, bezoek, handIn, origin, staff, startdag } from './examples.ts';
import { courses } from './courses.ts';
import { forms, notices, terms } from './terms.ts';

const SD = 'startdag-2018-0001';
const AB = 'ambassadeur-2018-0001';
const to = (status: Status, details: Record<string, unknown> = {}, number = SD, event?: string): Command => ({
  kind: 'set status',
  number,
  status,
  details,
  origin: staff('2018-03-28T09:00:00+02:00'),
  ...(event && { event }),
});
const remind = (days: number[], at?: string): Command => ({
  kind: 'remind',
  number: SD,
  days,
  origin: origin(at),
});

describe('what people are told', () => {
  it('confirms that it is received, never that there is a place', () => {
    const { notices: told } = after(handIn());
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      to: { kind: 'mail', address: 'f.elamrani@almere.nl' },
      event: 'ontvangen',
    });
    expect(told[0]!.subject).toBe(`Aanmelding ontvangen: startdag IBP (${SD})`);
    expect(told[0]!.text).toContain('Beste Fatima El Amrani,');
    expect(told[0]!.text).toContain('Dit is nog geen plaats.');
    expect(told[0]!.text).toContain('- Opgave: Toekomstbestendig wonen');
    expect(told[0]!.text).toContain('tot en met dinsdag 27 maart 2018');
    expect(told[0]!.appointment).toBeUndefined();
  });

  it.each([
    ['another address', 'jan@almere.nl', ['f.elamrani@almere.nl', 'jan@almere.nl']],
    ['the same address, in capitals', 'F.ElAmrani@almere.nl', ['f.elamrani@almere.nl']],
  ])('goes to the delegate and to the sender with %s', (_, email, expected) => {
    const command = {
      ...handIn(),
      origin: origin(undefined, { id: 'j', name: 'Jan', email } as never),
    };
    const mails = after(command).notices.flatMap(({ to: receiver }) =>
      receiver.kind === 'mail' ? [receiver.address] : [],
    );
    expect(mails).toEqual(expected);
  });

  it('sends the secretariat every request for an ambassador', () => {
    expect(after(handIn('ambassadeur', bezoek)).notices.map((notice) => notice.to.kind)).toEqual([
      'mail',
      'secretariat',
    ]);
    expect(after(handIn()).notices.map((notice) => notice.to.kind)).toEqual(['mail']);
  });

  it('gives a place with the day for the calendar, by mail and in the chat of the sender', () => {
    const plaats = { code: '2', name: 'Toekomstbestendig wonen' };
    const { notices: told } = after(handIn(), to('geplaatst', { plaats, uitleg: 'Dit is de eerste keus.' }));
    expect(told.map((notice) => notice.to)).toEqual([
      { kind: 'mail', address: 'f.elamrani@almere.nl' },
      { kind: 'chat', person: 'jan-id' },
    ]);
    for (const { text } of told)
      expect(text).toContain('Opgave: Toekomstbestendig wonen\nDit is de eerste keus.');
    expect(told.map(({ appointment }) => appointment)).toEqual([
      {
        title: 'Startdag Interbestuurlijk Programma voor gemeenten',
        from: '2018-04-05',
        wholeDay: true,
        about: `Fatima El Amrani heeft een plaats op de startdag.\nOpgave: Toekomstbestendig wonen\nNummer: ${SD}`,
      },
      undefined,
    ]);
  });

  it('tells who comes that they have a place, and the sender who has', () => {
    const placed = (email: string) => {
      const sent = { ...handIn(), origin: origin(undefined, { id: 'jan-id', name: 'Jan', email } as never) };
      return after(sent, to('geplaatst')).notices.map(({ to: receiver, text }) => [
        receiver.kind === 'mail' ? receiver.address : receiver.kind,
        text.split('\n').find((line) => line.includes('een plaats')),
      ]);
    };
    const day = 'op donderdag 5 april 2018.';
    const mine = `U heeft een plaats op de startdag Interbestuurlijk Programma, ${day}`;
    expect(placed('jan@almere.nl')).toEqual([
      ['f.elamrani@almere.nl', mine],
      [
        'jan@almere.nl',
        `Fatima El Amrani heeft een plaats op de startdag Interbestuurlijk Programma, ${day}`,
      ],
      ['chat', `Fatima El Amrani heeft een plaats, ${day}`],
    ]);
    expect(placed('F.ElAmrani@almere.nl').filter(([, said]) => said === mine)).toHaveLength(1);
    expect(placed('F.ElAmrani@almere.nl')).toHaveLength(2);
  });

  it('says that a place comes instead of another, or that it falls away', () => {
    const [first, second] = ['Klimaat', 'Wonen'].map((name, at) => ({ code: String(at), name }));
    const placed = to('geplaatst', { plaats: first }, SD, 'geplaatst');
    const texts = (...steps: Command[]) => after(handIn(), ...steps).notices.map(({ text }) => text);
    for (const text of texts(placed)) expect(text).not.toMatch(/in plaats van|van eerst/);
    for (const text of texts(placed, to('geplaatst', { plaats: second }, SD, 'geplaatst')))
      expect(text).toContain('Opgave: Wonen\nDit komt in plaats van de plaats bij Klimaat.');
    for (const status of ['wachtlijst', 'niet geplaatst'])
      for (const text of texts(placed, to(status, { plaats: undefined }, SD, status)))
        expect(text).toContain('\nDe plaats van eerst, bij Klimaat, vervalt.');
  });

  it('takes the day out of the calendar when a place is given back, and not when there was none', () => {
    const withdraw: Command = { kind: 'withdraw', number: SD, origin: origin() };
    expect(after(handIn(), to('geplaatst'), withdraw).notices[0]!.appointment).toMatchObject({
      cancelled: true,
    });
    expect(after(handIn(), withdraw).notices[0]!.appointment).toBeUndefined();
  });

  it('takes the day out of the calendar when a place is taken back, and of nobody who was given none', () => {
    const back = to('wachtlijst', { plaats: undefined }, SD, 'plaats teruggenomen');
    const { notices: told } = after(handIn(), to('geplaatst'), back);
    expect(told.map(({ event, appointment }) => [event, appointment?.cancelled])).toEqual([
      ['plaats teruggenomen', true],
      ['plaats teruggenomen', undefined],
    ]);
    const never = after(handIn(), to('wachtlijst', {}, SD, 'plaats teruggenomen'));
    expect(never.notices[0]!.appointment).toBeUndefined();
  });

  it('tells the ambassador and the asker the date of a visit, with the hour', () => {
    const details = {
      datum: '2018-04-12T14:30:00+02:00',
      ambassadeur: { code: 'spies', name: 'Liesbeth Spies', email: 'l@x.nl' },
    };
    const { notices: told } = after(
      handIn('ambassadeur', bezoek),
      to('contact', {}, AB),
      to('voorbereiding', {}, AB),
      to('gepland', details, AB),
    );
    expect(told.map(({ key }) => key.split('/').at(-1))).toEqual([
      'deelnemer',
      'chat',
      'ambassadeur',
      'secretariaat',
    ]);
    expect(told[0]!.text).toContain('donderdag 12 april 2018 om 14.30 uur');
    expect(told[2]).toMatchObject({ appointment: { from: details.datum, wholeDay: false } });
  });

  it('puts the day in the calendar of who comes instead, and takes it out of that of who was replaced', () => {
    const answers = { ...startdag, naam: 'Piet Puk', email: 'piet@almere.nl' };
    const change: Command = { kind: 'change', number: SD, answers, origin: staff() };
    const { notices: told } = after(handIn(), to('geplaatst'), change);
    expect(
      told.map(({ to: receiver, appointment }) => [
        receiver,
        appointment && (appointment.cancelled ?? false),
      ]),
    ).toEqual([
      [{ kind: 'mail', address: 'piet@almere.nl' }, false],
      [{ kind: 'chat', person: 'jan-id' }, undefined],
      [{ kind: 'mail', address: 'f.elamrani@almere.nl' }, true],
    ]);
  });

  it('leaves the calendar alone when nothing in it changes', () => {
    const told = after(handIn(), to('geplaatst'), to('geplaatst', { lot: 3 }, SD, 'geplaatst'), remind([1]));
    expect(told.notices.map(({ event, appointment }) => [event, appointment])).toEqual([
      ['herinnering', undefined],
      ['herinnering', undefined],
    ]);
    const again = after(handIn(), to('geplaatst'), to('geplaatst', { lot: 3 }, SD, 'geplaatst'));
    expect(again.notices.map(({ appointment }) => appointment)).toEqual([undefined, undefined]);
  });

  it('writes the name of what was chosen, never the code that is kept', () => {
    const chosen = { ...bezoek, soort: 'regio', aanleiding: 'klankborden', ambassadeur: 'spies' };
    const { notices: told } = after(handIn('ambassadeur', chosen));
    for (const { text } of told) {
      expect(text).toContain('- Soort organisatie: regionaal samenwerkingsverband');
      expect(text).toContain('- Aanleiding: klankborden over bestuurlijke vraagstukken');
      expect(text).toContain('- Ambassadeur: Liesbeth Spies');
    }
    expect(after(handIn('ambassadeur', bezoek)).notices[0]!.text).toContain('- Ambassadeur: geen voorkeur');
  });

  it('tells who was replaced that they are no longer in it', () => {
    const answers = { ...startdag, naam: 'Piet Puk', email: 'piet@almere.nl' };
    const { notices: told } = after(handIn(), { kind: 'change', number: SD, answers, origin: origin() });
    expect(
      told.map((notice) => [notice.key.split('/').at(-1), 'address' in notice.to && notice.to.address]),
    ).toEqual([
      ['deelnemer', 'piet@almere.nl'],
      ['vorige deelnemer', 'f.elamrani@almere.nl'],
    ]);
  });

  it('tells every address in a form, each with a key of its own', () => {
    const form = (fields: string[]): FormTerms => ({
      id: 'duo',
      title: 'Duo',
      outside: 'accept',
      fields: fields.map((id) => ({ id, type: 'email', label: id })),
    });
    const terms = termsFor({ forms: [form(['mail', 'maatmail'])], courses: {}, notices: [] }, 'duo', false);
    const sentences = { to: ['deelnemer' as const, 'vorige deelnemer' as const], subject: 's', text: 't' };
    const texts = { ...terms.texts, events: { ontvangen: [sentences], gewijzigd: [sentences] } };
    const keysOf = (applied: Applied) =>
      applied.kind === 'changed'
        ? applied.notices.map(({ key, to }) => [key, 'address' in to && to.address])
        : [];
    const answers = { mail: 'a@x.nl', maatmail: 'b@x.nl' };
    const first = applyCommand(undefined, { ...handIn(), answers } as Command, {
      ...terms,
      texts,
      number: SD,
    });
    expect(keysOf(first)).toEqual([
      [`${SD}/1/ontvangen/deelnemer`, 'a@x.nl'],
      [`${SD}/1/ontvangen/deelnemer maatmail`, 'b@x.nl'],
    ]);
    if (first.kind !== 'changed') throw new Error(first.kind);
    const changed: Command = {
      kind: 'change',
      number: SD,
      answers: { mail: 'c@x.nl', maatmail: 'd@x.nl' },
      origin: origin(),
    };
    expect(keysOf(applyCommand(first.registration, changed, { ...terms, texts }))).toEqual([
      [`${SD}/2/gewijzigd/deelnemer`, 'c@x.nl'],
      [`${SD}/2/gewijzigd/deelnemer maatmail`, 'd@x.nl'],
      [`${SD}/2/gewijzigd/vorige deelnemer`, 'a@x.nl'],
      [`${SD}/2/gewijzigd/vorige deelnemer maatmail`, 'b@x.nl'],
    ]);
  });

  it('has sensible words for a form nobody has written words for', () => {
    const answers = { wie: 'Piet Puk', post: 'piet@x.nl' };
    const { notices: told } = after(handIn('cursus', answers, '2018-02-01T10:00:00+01:00'));
    expect(told.map((notice) => notice.to.kind)).toEqual(['mail', 'secretariat']);
    expect(told[0]!.subject).toBe('Ontvangen: Cursus schrijven (cursus-2018-0001)');
    expect(told[0]!.text).toContain('- Wie: Piet Puk\n- Mail: piet@x.nl');
  });

  it('says nothing of a note of the staff, or a move within the waiting list', () => {
    const waiting = [handIn(), to('wachtlijst', { positie: 4 })];
    expect(after(...waiting).notices).toHaveLength(2);
    expect(after(...waiting, to('wachtlijst', { positie: 3 })).notices).toEqual([]);
    expect(after(...waiting, to('wachtlijst', { notities: [] }, SD, 'notitie')).notices).toEqual([]);
  });

  it('tells the webhook of every event, when there is one, with the registration as the outside gets it', () => {
    const applied = applyCommand(undefined, handIn(), { ...terms('startdag', true), number: SD });
    const hook = applied.kind === 'changed' ? applied.notices.at(-1) : undefined;
    expect(hook).toMatchObject({
      to: { kind: 'webhook' },
      event: 'ontvangen',
      data: { number: SD, status: 'ontvangen' },
    });
    expect(hook!.data).not.toHaveProperty('details');
  });

  it('has no address in a key, and no line break in a subject', () => {
    const nasty = { ...startdag, naam: 'Jan\r\nBcc: x@y.nl', email: 'jan@x.nl' };
    for (const { key, subject } of after(handIn('startdag', nasty), to('geplaatst')).notices) {
      expect(key).not.toContain('@');
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });
});

describe('a reminder', () => {
  it('waits for eight in the morning, in the Netherlands, that many days before; the days that have passed are left out', () => {
    const { notices: told } = after(
      handIn(),
      to('geplaatst'),
      remind([7, 1, 0, 30], '2018-03-28T10:00:00+02:00'),
    );
    const mails = told.filter((notice) => notice.to.kind === 'mail');
    expect(mails.map(({ event, notBefore }) => [event, notBefore])).toEqual([
      ['herinnering', '2018-03-29T08:00:00+02:00'],
      ['herinnering', '2018-04-04T08:00:00+02:00'],
      ['herinnering', '2018-04-05T08:00:00+02:00'],
    ]);
    expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
  });

  it('comes when the place is given, for who asked before', () => {
    const { notices: told } = after(handIn(), remind([1]), to('geplaatst'));
    expect(told.map(({ event }) => event)).toEqual(['geplaatst', 'geplaatst', 'herinnering', 'herinnering']);
  });

  it('is taken back with the place, and when it is no longer wished for', () => {
    const withdrawn = after(handIn(), to('geplaatst'), remind([1]), {
      kind: 'withdraw',
      number: SD,
      origin: origin(),
    });
    expect(withdrawn.drop).toEqual(['herinnering']);
    expect(withdrawn.notices.map(({ event }) => event)).not.toContain('herinnering');
    expect(after(handIn(), to('geplaatst'), remind([1]), remind([])).notices).toEqual([]);
  });
});

describe('the sentences', () => {
  it('name only what is ever filled in', () => {
    expect(notices.flatMap((file) => checkNotices(file, forms, courses))).toEqual([]);
  });

  it('are refused, with the place, when they name something else', () => {
    const file = { events: { ontvangen: [{ to: [], subject: 'x', text: 'Beste {naem},' }] } };
    expect(checkNotices(file, forms, courses)[0]).toMatchObject({ path: ['events', 'ontvangen', 0, 'text'] });
    const appointment = {
      status: 'gepland',
      title: '{naem}',
      from: '{dag}',
      aboutFor: { ambassadeur: '{vraagje}' },
    };
    expect(
      checkNotices({ ...file, events: {}, appointment }, forms, courses).map(({ path }) => path),
    ).toEqual([
      ['appointment', 'title'],
      ['appointment', 'from'],
      ['appointment', 'aboutFor', 'ambassadeur'],
    ]);
    expect(checkNotices({ ...file, form: 'weg' }, forms, courses)[0]).toMatchObject({ path: ['form'] });
  });

  it('are short in the chat: no letter, and nothing about a mail that is not there', () => {
    const told = notices.flatMap(({ events }) => Object.values(events).flat());
    const chats = told.flatMap(({ chat }) => chat ?? []);
    expect(chats.length).toBeGreaterThan(20);
    for (const chat of chats)
      expect(chat).not.toMatch(/Beste \{aan\}|Vereniging van|deze mail|bestand|Zeg in de chat/);
    for (const { to: roles, chat, subject } of told.filter(({ to: all }) => all.includes('afzender')))
      if (!/ontvangen|Ontvangen|komt graag langs/.test(subject))
        expect([roles, chat]).not.toContain(undefined);
  });

  it('say the subject alone in the chat when nothing was written for it', () => {
    const file = {
      statuses: ['geplaatst' as const],
      events: { geplaatst: [{ to: ['afzender' as const], subject: 'Ja: {nummer}', text: 'Beste {aan},' }] },
    };
    const own = { ...terms('startdag'), texts: file, number: SD };
    const first = applyCommand(undefined, handIn(), own);
    if (first.kind !== 'changed') throw new Error('not handed in');
    const next = applyCommand(first.registration, to('geplaatst'), own);
    expect(next).toMatchObject({ notices: [{ to: { kind: 'chat' }, subject: `Ja: ${SD}`, text: '' }] });
  });

  it('lose a line whose placeholder has no value, and never fill what a person typed', () => {
    const values = { naam: '{nummer} $& <b>', nummer: '7' };
    expect(fillLines('Beste {naam},\n\nReden: {reden}\n\nNummer {nummer}', values)).toBe(
      'Beste {nummer} $& <b>,\n\nNummer 7',
    );
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(fillLines('a {x} b', { x: `.${text}.` })).toBe(`a .${text}. b`.replace(/\n{3,}/g, '\n\n')),
      ),
    );
  });

  it.each([
    [true, 'ja'],
    [false, 'nee'],
    ['2018-04-05', 'donderdag 5 april 2018'],
    ['2018-01-05T09:30:00+01:00', 'vrijdag 5 januari 2018 om 9.30 uur'],
    ['2018-04-03T14:00:00', 'dinsdag 3 april 2018 om 14.00 uur'],
    [{ code: 'GM0034', name: 'Almere' }, 'Almere'],
    [
      [{ from: '2018-04-03', to: '2018-04-05' }, '2018-04-09'],
      'dinsdag 3 april 2018 t/m donderdag 5 april 2018; maandag 9 april 2018',
    ],
    [undefined, ''],
    [{ a: 1 }, ''],
  ])('write %j as "%s"', (value, text) => {
    expect(written(value)).toBe(text);
  });
});
