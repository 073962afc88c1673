import type { CommandModule } from 'yargs';
import type { Question } from '../../forwarding/question.ts';
import { dayOf, inDutch } from '../../time/amsterdam.ts';
import { pastDay } from '../day.ts';
import { Misunderstood, Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { asNumber } from '../number.ts';
import { table } from '../table.ts';
import { noteView } from '../views.ts';

interface Options {
  number?: string;
  open?: boolean;
  beantwoord?: boolean;
  zoek?: string;
  van?: string;
  tot?: string;
  json?: boolean;
}

/** So much of a question stands in the list, in characters; with its number all of it is shown. */
const SHOWN = 60;

/** `questions`: what people had passed on to the staff, what waits first; one of them whole. */
export function questions(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'questions [number]',
    describe: 'Toon de vragen aan de VNG: eerst wat op antwoord wacht',
    builder: (yargs) =>
      yargs
        .positional('number', { type: 'string', describe: 'Alleen deze vraag, helemaal' })
        .option('open', { type: 'boolean', describe: 'Alleen wat op antwoord wacht' })
        .option('beantwoord', { type: 'boolean', describe: 'Alleen wat antwoord heeft' })
        .option('zoek', {
          type: 'string',
          describe: 'Alleen met deze tekst in de vraag, het antwoord of de naam',
        })
        .option('van', { type: 'string', describe: 'Gesteld op of na deze dag (27 maart, gisteren)' })
        .option('tot', { type: 'string', describe: 'Gesteld op of voor deze dag (27 maart, gisteren)' }),
    handler: (options) =>
      atDesk(async (desk) => {
        const found = await find(desk, options);
        await noteView(desk, 'questions', found);
        const text = options.number === undefined ? overview(found) : found.map(whole).join('\n\n');
        report(desk, options.json, found, text);
      }),
  };
}

async function find(desk: Desk, options: Options): Promise<Question[]> {
  const { number, open, beantwoord, zoek, van, tot } = options;
  if (open && beantwoord) throw new Misunderstood('Kies --open of --beantwoord, niet allebei.');
  const found = await desk.store.questions.find({
    ...(number !== undefined && { number: asNumber(number) }),
    ...((open || beantwoord) && { open: open === true }),
    ...(van !== undefined && { from: pastDay('--van', van, desk.now()) }),
    ...(tot !== undefined && { to: pastDay('--tot', tot, desk.now()) }),
  });
  if (number !== undefined && found.length === 0) throw noQuestion(number);
  const wanted = zoek?.toLowerCase();
  if (wanted === undefined) return found;
  return found.filter(({ text, askedBy, answer }) =>
    [text, askedBy.name, answer?.text ?? ''].some((part) => part.toLowerCase().includes(wanted)),
  );
}

/** @returns that there is no question with this number */
export function noQuestion(number: string): Refusal {
  return new Refusal(`Er is geen vraag met nummer ${number}. Kijk met "questions" welke er zijn.`);
}

function overview(found: Question[]): string {
  if (found.length === 0) return 'Er zijn geen vragen.';
  const rows = found.map(({ number, text, askedBy, askedAt, answer }) => [
    number,
    answer ? 'beantwoord' : 'open',
    inDutch(dayOf(askedAt)),
    askedBy.name,
    text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text,
  ]);
  const open = found.filter(({ answer }) => !answer).length;
  return [
    table(['nummer', 'status', 'gesteld', 'door', 'vraag'], rows),
    '',
    `${found.length} gevonden, waarvan ${open} open. Beantwoorden: answer NUMMER "uw antwoord"`,
  ].join('\n');
}

function whole({ number, text, askedBy, askedAt, answer }: Question): string {
  const asked = `${number}, gesteld door ${askedBy.name} op ${inDutch(askedAt)}:\n\n${text}`;
  return answer
    ? `${asked}\n\nBeantwoord door ${answer.by} op ${inDutch(answer.at)}:\n\n${answer.text}`
    : `${asked}\n\nWacht op antwoord.`;
}
