import { codeOf } from '../text/answer.ts';
import type { CommandModule } from 'yargs';
import { WITHDRAWN } from '../registration/course.ts';
import { isThere } from '../language/gemeenten/status.ts';
import { dayOf } from '../time/amsterdam.ts';
import { report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { knownForm, knownProvince } from './filters.ts';
import { table } from './table.ts';

interface Options {
  form: string;
  provincie?: string | undefined;
  json?: boolean;
}

/** `ontbreekt`: municipalities from which nobody signed up, to phone. */
export function missing(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'ontbreekt',
    describe: 'Toon de gemeenten waarvan nog niemand is aangemeld',
    builder: (yargs) =>
      yargs
        .option('form', { type: 'string', demandOption: true, describe: 'Het formulier' })
        .option('provincie', { type: 'string', describe: 'Alleen gemeenten in deze provincie' }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

async function run(desk: Desk, { form, provincie, json }: Options): Promise<void> {
  const today = dayOf(desk.now());
  const all = await desk.store.registrations.find({ form: knownForm(desk, form) });
  const standing = all.filter(({ status }) => status !== WITHDRAWN);
  const signedUp = new Set(standing.flatMap(({ answers }) => Object.values(answers).map(codeOf)));
  const province = provincie === undefined ? undefined : knownProvince(desk, provincie);
  const members = desk.knowledge.lists.gemeenten.filter(
    (one) => isThere(one, today) && (province === undefined || one.province === province),
  );
  const networks = desk.knowledge.lists.netwerken;
  const found = members
    .filter(({ code }) => !signedUp.has(code))
    .map(({ code, name, province: own }) => ({
      code,
      name,
      province: own,
      networks: networks.filter(({ gemeenten }) => gemeenten.includes(code)).map((network) => network.name),
    }))
    .sort((a, b) => a.province.localeCompare(b.province, 'nl') || a.name.localeCompare(b.name, 'nl'));
  const rows = found.map((one) => [one.province, one.name, one.code, one.networks.join(', ')]);
  const text =
    found.length === 0
      ? 'Van elke gemeente is iemand aangemeld.'
      : `${table(['provincie', 'gemeente', 'code', 'netwerk'], rows)}\n\n${found.length} van ${members.length} gemeenten: nog niemand aangemeld.`;
  report(desk, json, found, text);
}
