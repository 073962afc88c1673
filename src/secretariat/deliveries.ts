import type { CommandModule } from 'yargs';
import { inDutch } from '../time/amsterdam.ts';
import type { DeliveryLine, DeliveryTotals } from '../storage/outbox/deliveries.ts';
import { byStaff, Refusal, report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { asNumber } from './number.ts';
import { table } from './table.ts';
import { noteView } from './views.ts';

export const STATES = {
  waiting: 'wacht',
  sent: 'verzonden',
  failed: 'opgegeven',
  dead: 'onbestelbaar',
  unknown: 'onzeker',
} as const;
export const KINDS = {
  reply: 'antwoord in de chat',
  mail: 'mail',
  chat: 'bericht in de chat',
  secretariat: 'mail aan secretariaat',
  webhook: 'webhook',
  channel: 'kaart in het kanaal',
} as const;
type State = keyof typeof STATES;

interface Options {
  number?: string;
  state?: State;
  resend?: string;
  json?: boolean;
}

/** `deliveries`: what was sent, what waits and what failed, and sending it again. */
export function deliveries(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'deliveries [number]',
    describe: 'Toon welke berichten zijn verzonden, wachten of zijn mislukt',
    builder: (yargs) =>
      yargs
        .positional('number', { type: 'string', describe: 'Alleen van dit nummer' })
        .option('state', {
          choices: Object.keys(STATES) as State[],
          describe:
            'Alleen wacht (waiting), verzonden (sent), opgegeven (failed), onbestelbaar (dead) of onzeker (unknown)',
        })
        .option('resend', { type: 'string', describe: 'Verstuur het bericht met deze sleutel opnieuw' }),
    handler: ({ number, state, resend, json }) =>
      atDesk((desk) =>
        resend === undefined ? overview(desk, { number, state, json }) : resendOne(desk, resend, json),
      ),
  };
}

async function overview(desk: Desk, { number, state, json }: Options): Promise<void> {
  const wanted = number === undefined ? undefined : asNumber(number);
  if (wanted !== undefined && (await desk.store.auditOf(wanted)).length === 0)
    throw new Refusal(
      `Er is geen aanmelding of aanvraag met nummer ${wanted}. Kijk met "list" welke er zijn.`,
    );
  const [totals, lines] = await Promise.all([
    desk.store.deliveries.totals(),
    desk.store.deliveries.find({
      ...(wanted !== undefined && { number: wanted }),
      ...(state && { states: [state] }),
    }),
  ]);
  const shown = (number ?? state) ? lines : lines.filter((line) => line.state !== 'sent');
  report(
    desk,
    json,
    { totals, deliveries: shown },
    [...(wanted === undefined ? [totalsTable(totals), ''] : []), ...linesTable(shown)].join('\n'),
  );
}

function totalsTable(totals: DeliveryTotals): string {
  const states = Object.keys(STATES) as State[];
  const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0);
  const rows = (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => {
    const counts = states.map((state) => totals[kind][state]);
    return { name: KINDS[kind], counts: [...counts, sum(counts)] };
  });
  const columns = [...states, 'all'].map((_, column) => sum(rows.map(({ counts }) => counts[column] ?? 0)));
  return table(
    ['', ...Object.values(STATES), 'samen'],
    [...rows, { name: 'samen', counts: columns }].map(({ name, counts }) => [name, ...counts.map(String)]),
  );
}

function linesTable(lines: DeliveryLine[]): string[] {
  if (lines.length === 0) return ['Er wacht niets en er is niets mislukt.'];
  const rows = lines.map((line) => [
    line.key,
    KINDS[line.kind],
    STATES[line.state],
    String(line.attempts),
    line.state === 'waiting' && line.notBefore ? `pas vanaf ${inDutch(line.notBefore)}` : (line.reason ?? ''),
  ]);
  return [
    table(['sleutel', 'soort', 'stand', 'pogingen', 'reden'], rows),
    '',
    'Opnieuw versturen: deliveries --resend SLEUTEL',
  ];
}

async function resendOne(desk: Desk, key: string, json?: boolean): Promise<void> {
  await resend(desk, key);
  report(desk, json, { key, state: 'waiting' }, 'Het bericht staat klaar. De bot verstuurt het opnieuw.');
}

/** Sends a message again, and writes down who did. @throws Refusal when there is none, or it needs not */
export async function resend(desk: Desk, key: string): Promise<void> {
  const [line] = await desk.store.deliveries.find({ key });
  if (!line) throw new Refusal(`Er is geen bericht met sleutel ${key}. Kijk in de lijst welke er zijn.`);
  await noteView(desk, 'deliveries --resend', line.number === undefined ? [] : [{ number: line.number }]);
  const result = await desk.store.deliveries.resend(key, byStaff(desk));
  if (result === 'waiting already')
    throw new Refusal('Dit bericht wacht al. De bot verstuurt het zodra dat kan.');
  if (result === 'sent already') throw new Refusal('Dit bericht is al verzonden.');
}
