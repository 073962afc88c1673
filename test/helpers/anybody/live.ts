import { askedNow } from '../../../src/dialogs/form/filling.ts';
import { offeredFor } from '../../../src/dialogs/form/offered.ts';
import { activeDraft, readState } from '../../../src/dialogs/state.ts';
import type { State } from '../../../src/dialogs/state.ts';
import { typeOf } from '../../../src/forms/fieldTypes.ts';
import { fieldsOf } from '../../../src/forms/question.ts';
import { written } from '../../../src/text/answer.ts';
import { fold } from '../../../src/text/fold.ts';
import { agrees, faultsOf } from '../../eval/record.ts';
import { openTalk, toolsOf } from '../talk.ts';
import type { Talk } from '../talk.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';
import { openingOfStartdag, openingOfVisit } from './openings.ts';
import type { Opening } from './openings.ts';
import { ambassadeur, startdag } from './values.ts';
import type { Said } from './values.ts';

const FORMS = {
  startdag: {
    today: '2018-03-20',
    make: startdag,
    opens: [
      'Ik wil iemand aanmelden voor de startdag',
      'Aanmelding voor de startdag',
      'Goedemorgen, graag een collega opgeven voor de startdag van 5 april',
    ],
    questions: ['tot wanneer kan dit eigenlijk?', 'waar is de startdag?', 'krijgt hij nog een bevestiging?'],
    remarks: [
      'Hij zit in een rolstoel.',
      'Ze eet vegetarisch.',
      'Hij moet om vier uur weg.',
      'Zij komt met de trein uit Maastricht en is er pas om half elf.',
      'De factuur mag naar de afdeling Financiën.',
    ],
  },
  ambassadeur: {
    today: '2013-09-17',
    make: ambassadeur,
    opens: [
      'Ik wil een bezoek van een ambassadeur aanvragen',
      'Graag willen wij een ambassadeur uitnodigen',
      'Hallo, wij willen graag een ambassadeur op bezoek',
    ],
    questions: ['wie betaalt dat?', 'wie zijn de ambassadeurs?', 'wanneer horen we iets?'],
    remarks: [
      'Graag in het gemeentehuis.',
      'De wethouder is vanaf november op vakantie.',
      'Wij zijn met ons drieën.',
      'Liever niet op een raadsavond.',
    ],
  },
};

/** What came of one person. */
export interface Lived {
  faults: string[];
  log: string[];
  messages: number;
}

/** A person while talking: what is meant by now, and what was said beside answers. */
interface Person {
  form: keyof typeof FORMS;
  dice: Dice;
  all: Said[];
  meant: Map<string, Said['meant']>;
  told: Set<string>;
  remarks: string[];
}

/** Messages in which anybody is through. */
const MOST = 30;

const isOpen = (state: State | undefined, id: string) => {
  const draft = state && activeDraft(state);
  return draft !== undefined && draft.answers[id] === undefined;
};

/** What is called what in a correction. */
const CALLED: Record<string, string[]> = {
  naam: ['de naam'],
  functie: ['de functie'],
  email: ['het mailadres', 'het e-mailadres'],
  gemeente: ['de gemeente'],
  opgave: ['de opgave'],
  ambassadeur: ['de ambassadeur'],
  aanleiding: ['de aanleiding'],
  telefoon: ['het telefoonnummer'],
};

/** Another answer to something said before, and how that is said. */
function changed(person: Person, state: State | undefined): string | undefined {
  const { dice, all, told } = person;
  const draft = state && activeDraft(state);
  const from = all.filter(({ id }) => CALLED[id] && draft?.answers[id] !== undefined && told.has(id));
  if (from.length === 0) return undefined;
  const { id, meant: old } = dice.pick(from);
  const fresh = FORMS[person.form].make(dice).find((one) => one.id === id);
  const kept = person.meant.get(id) ?? old;
  if (!fresh || fold(written(fresh.meant)) === fold(written(kept))) return undefined;
  const value = ['opgave', 'ambassadeur', 'aanleiding'].includes(id) ? fresh.asked[0]! : written(fresh.meant);
  const was = all.find((one) => one.id === id)!;
  const oldValue = typeof kept === 'string' && kept === written(was.meant) ? was.asked[0]! : undefined;
  const called = dice.pick(CALLED[id]!);
  person.meant.set(id, fresh.meant);
  if (id === 'functie' && isBestuurder(value)) {
    person.meant.delete('bestuurder');
    all.splice(0, all.length, ...all.filter((one) => one.id !== 'bestuurder'));
  }
  all.splice(all.indexOf(was), 1, fresh);
  return dice.pick([
    `${called} moet ${value} zijn`,
    `${called} klopt niet, dat moet ${value} zijn`,
    `${called} is ${value}`,
    `verander ${called} in ${value}`,
    `${called} wordt ${value}`,
    ...(oldValue ? [`niet ${oldValue} maar ${value}`, `${value} in plaats van ${oldValue}`] : []),
  ]);
}

const isBestuurder = (functie: string) => /^(?:wethouder|burgemeester|portefeuillehouder)/.test(functie);

/** Something the form doesn't ask for. */
function remarked(person: Person): string {
  const remark = person.dice.pick(FORMS[person.form].remarks);
  person.remarks.push(remark);
  return remark;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How a question is answered: bare, or with something besides. */
function answered(person: Person, said: Said, state: State | undefined): string {
  const { dice, all, told, meant, form } = person;
  const own = dice.pick(said.asked);
  meant.set(said.id, said.meant);
  told.add(said.id);
  if (said.id === 'vraag') return own;
  const short = !/\.$/.test(own);
  const another = FORMS[form].make(dice).find(({ id }) => id === said.id);
  const differs = another !== undefined && fold(another.asked[0]!) !== fold(said.asked[0]!);
  const others = all.filter(
    ({ id }) => id !== said.id && !told.has(id) && id !== 'vraag' && isOpen(state, id),
  );
  const kind = dice.pick([
    'bare',
    'bare',
    'bare',
    'bare',
    'opened',
    'more',
    'back',
    'question',
    'change',
    'remark',
    'denied',
  ]);
  switch (kind) {
    case 'opened':
      return dice.pick([
        `even kijken, ${own}`,
        `eh ${own}`,
        `nou, ${own}`,
        `${own}, dank u`,
        `${own} hoor`,
        `${own}.`,
      ]);
    case 'more': {
      if (others.length === 0) return own;
      const more = dice.pick(others);
      told.add(more.id);
      meant.set(more.id, more.meant);
      const along = dice.pick(more.along);
      return dice.pick([
        `${own}. ${capital(along)}`,
        `${own}, ${along}`,
        `${own} en ${along}`,
        `${own}\n${along}`,
      ]);
    }
    case 'back':
      return differs && short
        ? dice.pick([
            `${another.asked[0]!}, nee wacht, ${said.asked[0]!}`,
            `${another.asked[0]!}, of nee, toch ${said.asked[0]!}`,
            `${another.asked[0]!}, sorry, ik bedoel ${said.asked[0]!}`,
          ])
        : own;
    case 'denied':
      return differs && short && said.id !== 'voorkeur'
        ? dice.pick([
            `niet ${another.asked[0]!} maar ${said.asked[0]!}`,
            `${said.asked[0]!}, niet ${another.asked[0]!}`,
            `${said.asked[0]!} en niet ${another.asked[0]!}`,
          ])
        : own;
    case 'question':
      return short ? `${own}, ${dice.pick(FORMS[form].questions)}` : own;
    case 'change': {
      const change = changed(person, state);
      return change
        ? dice.pick([`${own}. Oh en ${change}`, `${own}. ${capital(change)}.`, `${own}, en ${change}`])
        : own;
    }
    case 'remark':
      return `${own.replace(/\.$/, '')}. ${remarked(person)}`;
    default:
      return own;
  }
}

/** What is said before the yes: something added, changed or remarked. */
function atSummary(person: Person, state: State | undefined): string {
  const { dice, all, told, meant, form } = person;
  const phone = all.find(({ id }) => id === 'telefoon');
  const kind = dice.pick(['phone', 'second', 'change', 'change', 'remark', 'question', 'both']);
  if (kind === 'phone' && phone && !told.has('telefoon')) {
    told.add('telefoon');
    meant.set('telefoon', phone.meant);
    return dice.pick(phone.along);
  }
  if (kind === 'second' && form === 'startdag') {
    const second = FORMS.startdag.make(dice).find(({ id }) => id === 'opgave')!;
    if (second.meant !== meant.get('opgave')) {
      meant.set('tweedeOpgave', second.meant);
      const name = second.asked[0]!;
      return dice.pick([
        `tweede keus ${name}`,
        `en anders ${name}`,
        `als tweede keus ${name}`,
        `tweede keus: ${name}`,
      ]);
    }
  }
  if (kind === 'question') return capital(dice.pick(FORMS[form].questions));
  if (kind === 'remark')
    return dice.pick(['', 'opmerking: ', 'nog een opmerking: ', 'Zet er even bij: ']) + remarked(person);
  const change = changed(person, state);
  if (!change) return capital(dice.pick(FORMS[form].questions));
  return kind === 'both'
    ? `${capital(change)}. ${remarked(person)}`
    : dice.pick([change, `nee, ${change}`, `oh wacht, ${change}`, capital(change) + '.']);
}

async function stateOf(talk: Talk): Promise<State | undefined> {
  return readState((await talk.store.conversations.load('test/anna', 'none')).state);
}

/** What is said to what is asked now; undefined when nothing is. */
function reply(person: Person, state: State | undefined, left: { extras: number }): string | undefined {
  const { dice, all, meant } = person;
  const pending = state?.pending;
  if (pending?.kind === 'left') return person.remarks.some((one) => shares(one, pending.left)) ? 'ja' : 'nee';
  if (pending?.kind === 'stop' || pending?.kind === 'restart') return 'nee';
  if (pending?.kind === 'which form') return 'eerst afmaken';
  if (pending?.kind === 'resume') return 'ga verder';
  const draft = state && activeDraft(state);
  const form = toolsOf().forms.find(({ id }) => id === draft?.form);
  if (!draft || !form) return undefined;
  const question = askedNow(form, draft);
  if (!question) {
    if (left.extras-- > 0) return atSummary(person, state);
    return dice.pick(['ja', 'ja hoor', 'klopt, verstuur maar', 'prima zo']);
  }
  const said = all.find(({ id }) => id === question.id);
  const field = fieldsOf(question)[0]!.id;
  const offered = offeredFor(draft, field);
  const wanted = meant.get(field) ?? said?.meant;
  const at = offered.findIndex(
    ({ value, name }) => agrees(field, value, wanted) || agrees(field, name, wanted),
  );
  if (offered.length === 1) return at === 0 ? 'ja' : said ? said.asked[0] : 'nee';
  if (at >= 0) return String(at + 1);
  if (question.id === 'soort') return 'een gemeente';
  if (question.id === 'bestuurder' && !said) {
    meant.set('bestuurder', 'wethouder Kok');
    return 'namens wethouder Kok';
  }
  if (question.id === 'gemeente' && !said) return written(all[0]!.meant).replace('gemeente ', '');
  if (!said) return question.kind === 'group' || typeOf(question.field).yesNo ? 'ja' : 'weet ik niet';
  return person.told.has(said.id) || draft.wrong ? said.asked[0] : answered(person, said, state);
}

const shares = (one: string, other: string) => {
  const words = (text: string): string[] => fold(text).match(/\p{L}{4,}/gu) ?? [];
  return words(other).some((word) => words(one).includes(word));
};

const openingOf = { startdag: openingOfStartdag, ambassadeur: openingOfVisit };

/** A wish with some of the answers behind it, in one message. */
function opened(dice: Dice, form: keyof typeof FORMS, all: Said[]): Opening {
  const along = all.filter(({ id }) => id !== 'vraag' && dice.chance(dice.pick([0, 0, 30, 60])));
  const text = [dice.pick(FORMS[form].opens), ...along.map((one) => dice.pick(one.along))];
  return { text: text.join(dice.pick(['. ', ', ', '\n', '; '])), tells: along.map(({ id }) => id) };
}

/** @returns what is wrong with what came of a person of this seed: what is stored, and what was dropped without a word */
export async function live(seed: number, only?: keyof typeof FORMS): Promise<Lived> {
  const dice = diceOf(seed);
  const form = only ?? dice.pick(['startdag', 'ambassadeur'] as const);
  const { today, make } = FORMS[form];
  const all = make(dice);
  const person: Person = { form, dice, all, meant: new Map(), told: new Set(), remarks: [] };
  const talk = await openTalk({ now: today });
  const log: string[] = [];
  const heard: string[] = [];
  let messages = 0;
  const say = async (text: string) => {
    messages++;
    const replies = await talk.say(text);
    heard.push(...replies.map((one) => one.text));
    log.push(`> ${text}`, ...replies.map((one) => `< ${one.text.slice(0, 300).replaceAll('\n', ' ')}`));
  };
  try {
    const opening = dice.chance(50) ? opened(dice, form, all) : openingOf[form](dice, all);
    for (const { id, meant } of all.filter(({ id }) => opening.tells.includes(id))) {
      person.told.add(id);
      person.meant.set(id, meant);
    }
    await say(opening.text);
    const left = { extras: dice.pick([0, 0, 1, 2]) };
    let before = '';
    for (let count = 0; count < MOST; count++) {
      const next = reply(person, await stateOf(talk), left);
      if (next === undefined) break;
      await say(next === before ? `${next} ` : next);
      before = next;
    }
    const [record, second] = await talk.stored();
    for (const { id, meant } of all)
      if (id !== 'telefoon') person.meant.set(id, person.meant.get(id) ?? meant);
    const without = ['telefoon', 'regio', 'tweedeOpgave'].filter((id) => !person.meant.has(id));
    const faults = record
      ? faultsOf(record.answers, Object.fromEntries(person.meant), without)
      : ['nothing stored'];
    if (second) faults.push('a second record');
    const stored = JSON.stringify(record?.answers ?? {});
    for (const remark of person.remarks)
      if (!shares(remark, heard.join(' ')) && !shares(remark, stored)) faults.push(`dropped: ${remark}`);
    const note = record?.answers.opmerking;
    if (typeof note === 'string')
      for (const line of note.split('\n'))
        if (!person.remarks.some((one) => shares(one, line))) faults.push(`opmerking: ${line}`);
    return { faults, log, messages };
  } finally {
    await talk.close();
  }
}
