import type { CommandModule } from 'yargs';
import type { Purged } from '../storage/privacy/purge.ts';
import { report } from './desk.ts';
import type { AtDesk } from './desk.ts';
import { aboutFiles } from './files.ts';
import { table } from './table.ts';

const NO_FILES = { mails: 0, exports: [], downloads: [] };

/** `purge`: removes what has been kept for as long as it may be; the bot does it daily as well. */
export function purge(atDesk: AtDesk): CommandModule<object, { dryRun?: boolean; json?: boolean }> {
  return {
    command: 'purge',
    describe: 'Verwijder wat niet langer bewaard mag worden',
    builder: (yargs) =>
      yargs.option('dry-run', { type: 'boolean', describe: 'Tel alleen; er wordt niets verwijderd' }),
    handler: ({ dryRun = false, json }) =>
      atDesk(async (desk) => {
        const purged = await desk.store.purge({ dryRun });
        const files = dryRun ? NO_FILES : await desk.removeFiles();
        const text = [overview(purged), '', conclusion(purged, dryRun), ...aboutFiles(files)];
        report(desk, json, { dryRun, ...purged, ...files }, text.join('\n'));
      }),
  };
}

function overview({ registrations, ...others }: Purged): string {
  const names: Record<keyof typeof others, string> = {
    drafts: 'concepten',
    conversations: 'gesprekken',
    inbox: 'ontvangen berichten',
    replies: 'antwoorden in de chat',
    notices: 'verzonden berichten',
    quarantine: 'onleesbare concepten',
    missed: 'vragen zonder goed antwoord, en duimen',
    answered: 'vragen bij een antwoord',
    questions: 'vragen aan de VNG',
    interests: 'onderwerpen waarover iemand bericht wil',
    newsTold: 'wat er is bericht',
    staffCards: 'kaarten in het kanaal die niet meer worden bijgewerkt',
    figures: 'cijfers per week',
    staffSessions: 'verlopen aanmeldingen op de beheerpagina',
    tallies: 'tellingen van pogingen',
    codes: 'niet verzonden codes',
    views: 'wie wat bekeek',
  };
  return table(
    ['wat', 'aantal'],
    [
      ...Object.entries(registrations).map(([form, count]) => [`aanmeldingen ${form}`, String(count)]),
      ...(Object.keys(names) as (keyof typeof names)[]).map((key) => [names[key], String(others[key])]),
    ],
  );
}

function conclusion({ registrations, ...others }: Purged, dryRun: boolean): string {
  const all = [...Object.values(registrations), ...Object.values(others)].reduce(
    (one, other) => one + other,
    0,
  );
  if (all === 0) return 'Er is niets dat te lang is bewaard.';
  return dryRun ? 'Proef: er is niets verwijderd.' : 'Dit is verwijderd.';
}
