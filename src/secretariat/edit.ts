import { written, codeOf, differing } from '../text/answer.ts';
import type { CommandModule } from 'yargs';
import type { Field, Form } from '../forms/form.ts';
import type { Registration } from '../registration/registration.ts';
import { filledIn, readPairs } from './answers.ts';
import { carryOut, formFor, reasonIn, tell, withNumber, withReason } from './byHand.ts';
import type { ByHand } from './byHand.ts';
import { byStaff, refusalOf } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { fieldContext } from './import/entry.ts';
import type { Cells } from './import/entry.ts';
import type { Reason } from '../registration/command.ts';
import { findNumber } from './number.ts';

type Options = ByHand & { number: string; fields: string[] };

/** `edit`: puts an answer right, by the form's own rules. */
export function edit(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'edit <number> <fields..>',
    describe: 'Verbeter een antwoord: veld=waarde, met de reden',
    builder: (yargs) =>
      withReason(withNumber(yargs)).positional('fields', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Het antwoord, zoals "functie=adviseur wonen"; telefoon= haalt het weg',
      }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

async function run(desk: Desk, { number, fields, json, ...byHand }: Options): Promise<void> {
  const found = await findNumber(desk, number);
  const form = formFor(desk, found.form);
  const correction = reasonIn(byHand);
  const registration = await correct(desk, found, readPairs(form, fields), correction);
  await tell(desk, registration, json, inWords(form, found, registration, correction.silent === true));
}

/**
 * Puts answers right, by the form's own rules.
 * @param found as it was seen: a registration that has changed since is refused
 * @param cells by field id, as people write them; an empty one takes an optional answer out
 * @param hint how an answer that is missing can be given; as the command line does when absent
 * @throws Refusal with every fault
 */
export async function correct(
  desk: Desk,
  found: Registration,
  cells: Cells,
  correction: Reason,
  hint?: (field: Field) => string,
): Promise<Registration> {
  const { number, revision } = found;
  const form = formFor(desk, found.form);
  const entry = filledIn(form, found.answers, cells, fieldContext(desk), undefined, hint);
  if (entry.kind === 'faults') throw refusalOf('Er is niets gewijzigd.', entry.faults);
  const { answers } = entry;
  const origin = byStaff(desk);
  const registration = await carryOut(desk, {
    kind: 'change',
    number,
    answers,
    revision,
    origin,
    correction,
  });
  remarkOnPlace(desk, registration);
  return registration;
}

/** Another choice gives no other place: that is for the allocation. */
function remarkOnPlace(desk: Desk, { number, answers, details }: Registration): void {
  const place = codeOf(details.plaats);
  if (place !== '' && !Object.values(answers).some((answer) => codeOf(answer) === place))
    desk.out.remark(`Let op: ${number} houdt de plaats in "${written(details.plaats)}".`);
}

function inWords(form: Form, before: Registration, after: Registration, silent: boolean): string {
  const changed = differing(before.answers, after.answers).map((id) => {
    const label = form.fields.find((field) => field.id === id)?.label ?? id;
    return `${label}: ${written(before.answers[id]) || '(leeg)'} wordt ${written(after.answers[id]) || '(leeg)'}`;
  });
  return [
    `${after.number} is gewijzigd.`,
    ...changed,
    silent ? 'Er gaat geen bericht uit.' : 'De deelnemer en de afzender krijgen bericht.',
  ].join('\n');
}
