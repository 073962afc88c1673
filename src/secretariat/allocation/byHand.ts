import { fill } from '../../text/fill.ts';
import type { Argv, CommandModule } from 'yargs';
import { contractJson } from '../../registration/contractJson.ts';
import type { Command } from '../../registration/command.ts';
import type { Explanations } from '../../registration/notices/noticeTexts.ts';
import type { Registration } from '../../registration/registration.ts';
import { byStaff, Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { chosenOf } from '../lists.ts';
import { findNumber } from '../number.ts';
import { dividing } from './dividing.ts';
import type { Dividing } from './dividing.ts';

interface Options {
  number: string;
  reason: string;
  json?: boolean;
}

/** `place`: gives a place outside the division, such as to a speaker. A division leaves it as it is. */
export function placeCommand(atDesk: AtDesk): CommandModule<object, Options & { opgave: string }> {
  return {
    command: 'place <number>',
    describe: 'Geef iemand met de hand een plaats; een verdeling laat die plaats staan',
    builder: (yargs) =>
      withNumberAndReason(yargs).option('opgave', {
        type: 'string',
        alias: 'keuze',
        demandOption: true,
        describe: 'De opgave of andere keuze: nummer of naam',
      }),
    handler: ({ number, opgave, reason, json }) =>
      atDesk(async (desk) => {
        const found = await findNumber(desk, number);
        const { seats, choice } = dividingOf(desk, found);
        const plaats = chosenOf(choice.items, choice.where, opgave);
        const details = {
          ...explained(desk, found, 'byHand', reason),
          plaats: { code: plaats.code, name: plaats.name },
          gegeven: reason.trim(),
        };
        const command = { ...step(desk, found, details), status: seats.placed, event: seats.placed } as const;
        await apply(desk, command, json, `${found.number} heeft nu een plaats bij ${plaats.name}.`);
      }),
  };
}

/** `unplace`: takes a place back, whoever gave it. */
export function unplaceCommand(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'unplace <number>',
    describe: 'Neem een plaats terug; de aanmelding komt weer op de wachtlijst',
    builder: withNumberAndReason,
    handler: ({ number, reason, json }) =>
      atDesk(async (desk) => {
        const found = await findNumber(desk, number);
        const { seats } = dividingOf(desk, found);
        if (found.status !== seats.placed)
          throw new Refusal(`${found.number} heeft geen plaats. Er is niets gewijzigd.`);
        const details = {
          ...explained(desk, found, 'takenBack', reason),
          plaats: undefined,
          gegeven: undefined,
        };
        const command = {
          ...step(desk, found, details),
          status: seats.waiting,
          event: 'plaats teruggenomen',
        } as const;
        await apply(desk, command, json, `${found.number} staat weer op de wachtlijst.`);
      }),
  };
}

/** `take`: somebody takes the place that was offered. */
export function takeCommand(atDesk: AtDesk): CommandModule<object, Omit<Options, 'reason'>> {
  return {
    command: 'take <number>',
    describe: 'Leg vast dat iemand de aangeboden plaats neemt',
    builder: (yargs) => withNumber(yargs),
    handler: ({ number, json }) =>
      atDesk(async (desk) => {
        const found = await findNumber(desk, number);
        const { seats } = dividingOf(desk, found);
        const { aanbod: plaats } = found.details;
        if (found.status !== seats.waiting || plaats === undefined)
          throw new Refusal(`Aan ${found.number} is geen plaats aangeboden. Er is niets gewijzigd.`);
        const details = { plaats, aanbod: undefined, aanbodTot: undefined };
        const command = { ...step(desk, found, details), status: seats.placed, event: seats.placed } as const;
        await apply(desk, command, json, `${found.number} heeft nu een plaats.`);
      }),
  };
}

function withNumber<T>(yargs: Argv<T>) {
  return yargs.positional('number', {
    type: 'string',
    demandOption: true,
    describe: 'Het nummer',
  });
}

function withNumberAndReason<T>(yargs: Argv<T>) {
  return withNumber(yargs).option('reason', {
    type: 'string',
    demandOption: true,
    describe: 'Reden; die staat ook in het bericht',
  });
}

/** @throws Refusal when it is of a form without places to divide */
function dividingOf(desk: Desk, { form: id, number }: Registration): Dividing {
  const form = desk.knowledge.forms.find((one) => one.id === id);
  if (form) return dividing(desk, form);
  throw new Refusal(`Het formulier van ${number} is er niet meer. Er is niets gewijzigd.`);
}

/** @throws Refusal when no reason is given */
function explained(desk: Desk, { form }: Registration, key: keyof Explanations, reason: string) {
  if (reason.trim() === '') throw new Refusal('Geef met --reason een reden. Er is niets gewijzigd.');
  const sentence = desk.terms(form).texts.explanations?.[key];
  const uitleg = typeof sentence === 'string' ? fill(sentence, { reden: reason.trim() }) : undefined;
  return {
    uitleg,
    positie: undefined,
    positieOpgave: undefined,
    aanbod: undefined,
    aanbodTot: undefined,
  };
}

function step(desk: Desk, { number, revision }: Registration, details: Record<string, unknown>) {
  return { kind: 'set status', number, revision, details, origin: byStaff(desk) } as const;
}

async function apply(desk: Desk, command: Command, json: boolean | undefined, said: string): Promise<void> {
  const [outcome] = await desk.store.registrations.apply([command]);
  if (outcome?.kind === 'refused') throw new Refusal(outcome.reason);
  if (outcome) report(desk, json, contractJson(outcome.registration), said);
}
