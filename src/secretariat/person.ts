import type { Argv, CommandModule } from 'yargs';
import { accountOf, contractJson } from '../registration/contractJson.ts';
import type { PersonalData, Who } from '../storage/privacy/people.ts';
import { Refusal, report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { aboutFiles } from './files.ts';
import { noteView } from './views.ts';

interface Options {
  id?: string;
  email?: string;
  yes?: boolean;
  json?: boolean;
}

/** `person show` and `person remove`: what someone may ask about their own data (AVG articles 15 and 17). */
export function person(atDesk: AtDesk): CommandModule<object, object> {
  return {
    command: 'person',
    describe: 'Toon of verwijder alles wat over één persoon is bewaard',
    builder: (yargs) =>
      yargs
        .command<Options>({
          command: 'show',
          describe: 'Geef alles wat over deze persoon is bewaard, als JSON',
          builder: withWho,
          handler: (args) =>
            atDesk(async (desk) => desk.out.say(JSON.stringify(await all(desk, args), null, 2))),
        })
        .command<Options>({
          command: 'remove',
          describe: 'Verwijder alles wat over deze persoon is bewaard',
          builder: (own) =>
            withWho(own).option('yes', {
              type: 'boolean',
              describe: 'Verwijder echt; anders wordt alleen geteld',
            }),
          handler: (args) => atDesk((desk) => remove(desk, args)),
        })
        .demandCommand(1, 'Kies show of remove.'),
    handler: () => undefined,
  };
}

function withWho(yargs: Argv): Argv<Options> {
  return yargs
    .option('id', { type: 'string', describe: 'Nummer van de persoon in Teams' })
    .option('email', { type: 'string', describe: 'E-mailadres van de persoon' });
}

function whoIn({ id, email }: Options): Who {
  if (id && !email) return { account: id };
  if (email && !id) return { email };
  throw new Refusal('Noem de persoon met --id of met --email, niet met allebei.');
}

async function all(desk: Desk, options: Options) {
  const data = await desk.store.people.show(whoIn(options));
  await noteView(desk, 'person show', [...data.registrations, ...data.questions]);
  return {
    ...data,
    registrations: data.registrations.map((one) => ({ ...contractJson(one), details: one.details })),
  };
}

async function remove(desk: Desk, options: Options): Promise<void> {
  const who = whoIn(options);
  const found = await desk.store.people.show(who);
  await noteView(desk, 'person remove', [...found.registrations, ...found.questions]);
  const { registrations, questions, conversations, messages, setApart } = found;
  if (
    registrations.length + questions.length + conversations.length + messages.length + setApart.length ===
    0
  ) {
    throw new Refusal('Over deze persoon is niets bewaard. Kijk of het adres of het nummer klopt.');
  }
  if (options.yes !== true) {
    const counted = { removed: false, ...counts(found) };
    report(
      desk,
      options.json,
      counted,
      `${inWords(found)}\nEr is nog niets verwijderd. Zeker weten? Voeg --yes toe.`,
    );
    return;
  }
  const removed = await desk.store.people.remove(who);
  const files = await desk.removeFiles();
  const others = 'email' in who ? otherIds(found) : [];
  report(
    desk,
    options.json,
    { removed: true, ...removed, ...files, alsoKnownAs: others },
    [
      `${inWords(found)}\nDit is verwijderd. In het logboek staat alleen nog dat er iets is gebeurd.`,
      ...aboutFiles(files),
      ...hint(others),
    ].join('\n'),
  );
}

function counts({ registrations, questions, conversations, messages }: PersonalData) {
  return {
    registrations: registrations.length,
    questions: questions.length,
    conversations: conversations.length,
    messages: messages.length,
  };
}

function inWords(data: PersonalData): string {
  const { registrations, questions, conversations, messages } = counts(data);
  const numbers = data.registrations.map(({ number }) => number).join(', ');
  return `Aanmeldingen: ${registrations}${numbers && ` (${numbers})`}. Vragen aan de VNG: ${questions}. Gesprekken: ${conversations}. Berichten: ${messages}.`;
}

/** Who handed it in: often the same person, whose conversations are kept by that id. */
function otherIds({ registrations }: PersonalData): string[] {
  return [...new Set(registrations.map(({ submittedBy }) => accountOf(submittedBy)))];
}

function hint(ids: string[]): string[] {
  if (ids.length === 0) return [];
  return [
    `Ingestuurd door: ${ids.join(', ')}. Is dat dezelfde persoon? Verwijder dan ook het gesprek met --id.`,
  ];
}
