import { fill } from '../../text/fill.ts';
import type { Argv, CommandModule } from 'yargs';
import { contractJson } from '../../registration/contractJson.ts';
import type { Explanations } from '../../registration/notices/noticeTexts.ts';
import type { Registration } from '../../registration/registration.ts';
import { written } from '../../text/answer.ts';
import { carryOut, reasonIn } from '../byHand.ts';
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
      atDesk(async (desk) =>
        told(desk, json, await givePlace(desk, await findNumber(desk, number), opgave, reason)),
      ),
  };
}

/**
 * Gives a place outside the division, or another one than there was.
 * @param registration as it was seen: one that changed since is refused
 * @param opgave number or name of the opgave, or of another choice
 * @throws Refusal when that can't be
 */
export async function givePlace(
  desk: Desk,
  registration: Registration,
  opgave: string,
  reason: string,
): Promise<Registration> {
  const { seats, choice } = dividingOf(desk, registration);
  const plaats = chosenOf(choice.items, choice.where, opgave);
  const details = {
    ...explained(desk, registration, 'byHand', reason),
    plaats: { code: plaats.code, name: plaats.name },
    gegeven: reason.trim(),
  };
  return carryOut(desk, {
    ...step(desk, registration, details),
    status: seats.placed,
    event: seats.placed,
  });
}

/** `unplace`: takes a place back, whoever gave it. */
export function unplaceCommand(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'unplace <number>',
    describe: 'Neem een plaats terug; de aanmelding komt weer op de wachtlijst',
    builder: withNumberAndReason,
    handler: ({ number, reason, json }) =>
      atDesk(async (desk) =>
        told(desk, json, await takePlaceBack(desk, await findNumber(desk, number), reason)),
      ),
  };
}

/** Takes a place back: whoever had it waits again. @throws Refusal when there is none */
export async function takePlaceBack(
  desk: Desk,
  registration: Registration,
  reason: string,
): Promise<Registration> {
  const { seats } = dividingOf(desk, registration);
  if (registration.status !== seats.placed)
    throw new Refusal(`${registration.number} heeft geen plaats. Er is niets gewijzigd.`);
  const details = {
    ...explained(desk, registration, 'takenBack', reason),
    plaats: undefined,
    gegeven: undefined,
  };
  return carryOut(desk, {
    ...step(desk, registration, details),
    status: seats.waiting,
    event: 'plaats teruggenomen',
  });
}

/** `take`: somebody takes the place that was offered. */
export function takeCommand(atDesk: AtDesk): CommandModule<object, Omit<Options, 'reason'>> {
  return {
    command: 'take <number>',
    describe: 'Leg vast dat iemand de aangeboden plaats neemt',
    builder: (yargs) => withNumber(yargs),
    handler: ({ number, json }) =>
      atDesk(async (desk) => told(desk, json, await takeOffer(desk, await findNumber(desk, number)))),
  };
}

/** Somebody takes the place that was offered. @throws Refusal when none was */
export async function takeOffer(desk: Desk, registration: Registration): Promise<Registration> {
  const { seats } = dividingOf(desk, registration);
  const { aanbod: plaats } = registration.details;
  if (registration.status !== seats.waiting || plaats === undefined)
    throw new Refusal(`Aan ${registration.number} is geen plaats aangeboden. Er is niets gewijzigd.`);
  const details = { plaats, aanbod: undefined, aanbodTot: undefined };
  return carryOut(desk, {
    ...step(desk, registration, details),
    status: seats.placed,
    event: seats.placed,
  });
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

/** @throws Refusal when there is no reason, or a story */
function explained(desk: Desk, { form }: Registration, key: keyof Explanations, reason: string) {
  const { reason: reden } = reasonIn({ reason });
  const sentence = desk.terms(form).texts.explanations?.[key];
  const uitleg = typeof sentence === 'string' ? fill(sentence, { reden }) : undefined;
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

function told(desk: Desk, json: boolean | undefined, registration: Registration): void {
  const { number, status, details } = registration;
  const { seats } = dividingOf(desk, registration);
  const place = details.plaats === undefined ? '' : ` bij ${written(details.plaats)}`;
  const said = status === seats.placed ? `heeft nu een plaats${place}` : 'staat weer op de wachtlijst';
  report(desk, json, contractJson(registration), `${number} ${said}.`);
}
