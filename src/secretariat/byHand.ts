import { clean } from '../text/clean.ts';
import type { Argv } from 'yargs';
import type { Form } from '../forms/form.ts';
import type { Command, Reason } from '../registration/command.ts';
import { contractJson } from '../registration/contractJson.ts';
import type { Registration } from '../registration/registration.ts';
import { Refusal, report } from './desk.ts';
import type { Desk } from './desk.ts';
import { knownForm } from './filters.ts';
import { alikeIn } from './import/alike.ts';

/** What can be said of anything the staff change by hand. */
export interface ByHand {
  reason?: string | undefined;
  silent?: boolean | undefined;
  json?: boolean;
}

export function withReason<T>(yargs: Argv<T>) {
  return yargs
    .option('reason', { type: 'string', demandOption: true, describe: 'Reden, alleen voor het secretariaat' })
    .option('silent', { type: 'boolean', describe: 'Stuur geen bericht aan de mensen zelf' });
}

export function withNumber<T>(yargs: Argv<T>) {
  return yargs.positional('number', {
    type: 'string',
    demandOption: true,
    describe: 'Het nummer',
  });
}

const LONGEST_REASON = 500;

/** @throws Refusal when there is no reason, or a story */
export function reasonIn({ reason = '', silent = false }: ByHand): Reason {
  return { reason: shortText(reason, 'De reden', LONGEST_REASON, 'reason'), silent };
}

/** @param field where it is filled in @throws Refusal when it is empty or too long */
export function shortText(text: string, name: string, longest: number, field: string): string {
  const said = clean(text);
  const fault =
    said === ''
      ? `${name} is leeg.`
      : said.length > longest
        ? `${name} is te lang: hoogstens ${longest} tekens.`
        : undefined;
  if (fault !== undefined) throw new Refusal(`${fault} Er is niets gewijzigd.`, [{ field, fault }]);
  return said;
}

/** @throws Refusal when there is no such form (any more) */
export function formFor(desk: Desk, id: string): Form {
  const known = knownForm(desk, id);
  return desk.knowledge.forms.find((form) => form.id === known)!;
}

/** Carries out one command. @throws Refusal with the reason when it may not be, or when nothing would change */
export async function carryOut(desk: Desk, command: Command): Promise<Registration> {
  const [outcome] = await desk.store.registrations.apply([command]);
  if (outcome?.kind === 'done') return outcome.registration;
  throw new Refusal(
    outcome?.kind === 'refused' ? outcome.reason : 'Zo stond het er al. Er is niets gewijzigd.',
  );
}

/** Says what was done, and which other registration looks like this one. */
export async function tell(
  desk: Desk,
  registration: Registration,
  json: boolean | undefined,
  text: string,
): Promise<void> {
  const { number, form, answers } = registration;
  const all = await desk.store.registrations.find({ form });
  const other = alikeIn(
    desk.knowledge.forms.find(({ id }) => id === form),
    all,
  )(answers, number);
  if (other !== undefined)
    desk.out.remark(
      `Let op: ${number} lijkt op ${other}. Is dat dezelfde? Trek er dan een in met "withdraw".`,
    );
  report(desk, json, contractJson(registration), text);
}
