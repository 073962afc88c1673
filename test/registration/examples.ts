import type { Answers } from '../../src/text/answer.ts';
import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Applied } from '../../src/registration/applied.ts';
import type { Command, Origin } from '../../src/registration/command.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { terms } from './terms.ts';

export const jan = { id: 'jan-id', name: 'Jan Jansen' };
export const fatima = { id: 'fatima-id', name: 'Fatima El Amrani' };

export function origin(at = '2018-03-20T10:00:00+01:00', by = jan, channel = 'msteams'): Origin {
  return { by, channel, at };
}
export const staff = (at?: string) =>
  origin(at, { id: 'secretariaat', name: 'Secretariaat' }, 'secretariaat');

export const startdag = {
  gemeente: { code: 'GM0034', name: 'Almere' },
  naam: 'Fatima El Amrani',
  functie: 'beleidsadviseur wonen',
  email: 'f.elamrani@almere.nl',
  opgave: { code: '2', name: 'Toekomstbestendig wonen' },
  kentOpgave: true,
};
export const bezoek = {
  organisatie: 'gemeente Gouda',
  soort: 'gemeente',
  naam: 'Jan Jansen',
  email: 'jan@gouda.nl',
  vraag: 'Hoe verder?',
  ambassadeur: 'geen voorkeur',
};

export function handIn(form = 'startdag', answers: Answers = startdag, at?: string): Command {
  const prefix = form === 'startdag' ? 'SD' : 'AB';
  return { kind: 'hand in', id: `${form}-1`, form, prefix, answers, origin: origin(at) };
}

/** Applies commands one after the other, all of which must change something. @returns what the last one did */
export function after(...commands: Command[]): Extract<Applied, { kind: 'changed' }> {
  let current: Registration | undefined;
  let last: Applied | undefined;
  for (const command of commands) {
    const form = command.kind === 'hand in' ? command.form : (current?.form ?? '');
    last = applyCommand(current, command, { ...terms(form, false), number: `${form}-2018-0001` });
    if (last.kind !== 'changed') throw new Error(`${command.kind}: ${JSON.stringify(last)}`);
    current = last.registration;
  }
  if (last?.kind !== 'changed') throw new Error('nothing was applied');
  return last;
}
