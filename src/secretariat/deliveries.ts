import type { CommandModule } from 'yargs';
import { DELIVERY_KINDS, DELIVERY_STATES, deliveryWords } from '../dialogs/staff/staffPhrases.ts';
import { inDutch } from '../time/amsterdam.ts';
import type { DeliveryLine, DeliveryTotals } from '../storage/outbox/deliveries.ts';
import { byStaff, Refusal, report } from './desk.ts';
import type { AtDesk, Desk, Office } from './desk.ts';
import { asNumber } from './number.ts';
import { table } from './table.ts';
import { noteView } from './views.ts';

type State = (typeof DELIVERY_STATES)[number];
type Words = ReturnType<typeof deliveryWords>;

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
          choices: DELIVERY_STATES,
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
  const words = wordsAt(desk);
  const shown = (number ?? state) ? lines : lines.filter((line) => line.state !== 'sent');
  report(
    desk,
    json,
    { totals, deliveries: shown },
    [...(wanted === undefined ? [totalsTable(totals, words), ''] : []), ...linesTable(shown, words)].join(
      '\n',
    ),
  );
}

/** @returns what messages are called */
export function wordsAt({ knowledge }: Pick<Office, 'knowledge'>): Words {
  return deliveryWords(knowledge.phrases.dialogs);
}

function totalsTable(totals: DeliveryTotals, words: Words): string {
  const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0);
  const rows = DELIVERY_KINDS.map((kind) => {
    const counts = DELIVERY_STATES.map((state) => totals[kind][state]);
    return { name: words.kinds[kind], counts: [...counts, sum(counts)] };
  });
  const columns = [...DELIVERY_STATES, 'all'].map((_, column) =>
    sum(rows.map(({ counts }) => counts[column] ?? 0)),
  );
  return table(
    ['', ...DELIVERY_STATES.map((state) => words.states[state]), 'samen'],
    [...rows, { name: 'samen', counts: columns }].map(({ name, counts }) => [name, ...counts.map(String)]),
  );
}

function linesTable(lines: DeliveryLine[], { kinds, states }: Words): string[] {
  if (lines.length === 0) return ['Er wacht niets en er is niets mislukt.'];
  const rows = lines.map((line) => [
    line.key,
    kinds[line.kind],
    states[line.state],
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
