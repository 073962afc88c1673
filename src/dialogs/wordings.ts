import { folded } from '../text/fold.ts';
import { escaped, oneOf } from '../text/pattern.ts';
import { anyOf } from '../forms/said/wordings.ts';
import type { Field, Form } from '../forms/form.ts';
import { COMMANDS } from './commands.ts';
import type { CommandName } from './commands.ts';
import type { Phrases } from './phrases.ts';

/** What people say, made ready to be compared with every message: worked out once, at the start. */
export interface Wordings {
  /** Every wording of a command; the first command that has it goes first. */
  commands: ReadonlyMap<string, CommandName>;
  /** Parts of a sentence that say a command. */
  inside: readonly { name: CommandName; said: RegExp }[];
  /** How people ask what a form's own file says. */
  asksOfForm: Readonly<Record<'contact' | 'privacy' | 'confirmation', RegExp>>;
  afterCare: Readonly<Record<'withdraw' | 'replace' | 'show' | 'add' | 'remark' | 'tells', RegExp>>;
  /** A whole message that only says to have a question; the group is what about. */
  announces: RegExp;
  /** How a remark opens that is to go along, with what joins it to that. */
  remarks: RegExp;
  removes: RegExp;
  swaps: RegExp;
  /** A yes to the summary in one's own words, what makes it none, and whole messages that nothing else is wanted. */
  agreement: {
    says: RegExp;
    but: RegExp;
    except: RegExp;
    nothingElse: ReadonlySet<string>;
    beside: ReadonlySet<string>;
    tells: RegExp;
  };
  /** That something is to stay as it is. */
  leavesIt: RegExp;
  /** Words around a command that change nothing. */
  fillers: readonly string[];
  /** `lead` is what stands before the rest, `leads` what in it tells that something is to be different. */
  correction: {
    lead: RegExp;
    leads: RegExp;
    change: RegExp;
    opens: RegExp;
    explicit: RegExp;
    wrong: RegExp;
    line: RegExp;
    adds: RegExp;
    /** "niet Jan maar Jannie" */
    notBut: RegExp;
    insteadOf: RegExp;
    spells: RegExp;
  };
  /** That what was offered is taken up. */
  takesUp: RegExp;
  wonders: RegExp;
  /** One of the phrases of doubt with few words around it, one that "ik" says, and the phrases themselves. */
  doubt: { inside: RegExp; spoken: RegExp; alone: ReadonlySet<string> };
  /** How a message ends that takes itself back: nothing was chosen. */
  takenBack: RegExp;
  /** Whole messages that point to what was said elsewhere. */
  refersBack: ReadonlySet<string>;
  /** That somebody means themselves, inside a sentence. */
  oneself: RegExp;
  /** Words that mean who speaks, and small words that mean others. */
  speaker: { self: ReadonlySet<string>; others: ReadonlySet<string> };
  comesInstead: RegExp;
  withOneself: RegExp;
  /** How a message opens that has its question passed on to the VNG. */
  asksVng: RegExp;
  /** The forms by the very words in which their files say that people wish for them. */
  wishes: ReadonlyMap<string, string>;
  /** Those of a whole sentence: more may follow. */
  openingWishes: readonly { said: string; form: string }[];
  /** How a message opens that is a question. */
  asks: RegExp;
  /** How the fields of each form are called, by the form's id. */
  fields: ReadonlyMap<string, readonly { field: Field; called: RegExp }[]>;
}

export function compileWordings(phrases: Phrases, forms: readonly Form[]): Wordings {
  const { before, leads, opens, change, explicit, line, adds, softens, comes, spells, wrong } =
    phrases.correction;
  const doubt = phrases.doubt.map(folded);
  const wishes = forms.flatMap(({ id, wishes }) => wishes.map((wish) => [folded(wish), id] as const));
  return {
    commands: new Map(
      COMMANDS.flatMap((name) =>
        phrases.commands[name].map((wording) => [folded(wording), name] as const),
      ).reverse(),
    ),
    inside: COMMANDS.flatMap((name) =>
      (phrases.inside[name] ?? []).map((wording) => ({ name, said: spread([wording]) })),
    ),
    asksOfForm: {
      contact: spread(phrases.asksOfForm.contact),
      privacy: spread(phrases.asksOfForm.privacy),
      confirmation: spread(phrases.asksOfForm.confirmation),
    },
    afterCare: {
      withdraw: spread(phrases.afterCare.withdraw, FAR),
      replace: spread(phrases.afterCare.replace),
      show: spread(phrases.afterCare.show),
      add: spread(phrases.afterCare.add),
      remark: spread(phrases.afterCare.remark),
      tells: anyOf(phrases.afterCare.tells),
    },
    remarks: remarksOf(phrases),
    removes: spread(phrases.removes, FAR),
    swaps: spread(phrases.swaps),
    agreement: {
      says: anyOf(phrases.agreement.says),
      but: anyOf(phrases.agreement.but),
      except: anyOf(phrases.agreement.except),
      nothingElse: new Set(phrases.agreement.nothingElse.map(folded)),
      tells: anyOf(phrases.agreement.tells),
      beside: new Set(
        [...phrases.agreement.beside, ...phrases.agreement.says].flatMap((one) => folded(one).split(' ')),
      ),
    },
    leavesIt: anyOf(phrases.leavesIt),
    fillers: phrases.fillers,
    correction: {
      lead: new RegExp(`^(?:(?:${oneOf([...before, ...leads])})(?![\\p{L}\\p{N}])[\\s,.!:;-]*)+`, 'iu'),
      leads: anyOf(leads),
      change: new RegExp(
        `(?:^|[,.;!\\n]\\s*|(?<!\\p{L})en\\s+)(?:${oneOf(opens)})(?!\\p{L})|${anyOf(change).source}`,
        'iu',
      ),
      opens: new RegExp(`^(?:${oneOf(opens)})(?!\\p{L})`, 'iu'),
      explicit: anyOf(explicit),
      line: new RegExp(
        `^(?:(?:nee|sorry|oeps),? )?(?:(?:${oneOf(line)}) ?([1-9]\\d?)(?!\\d)|([1-9]\\d?)(?=[:.)=] | (?:moet|klopt|is|wordt) ))`,
        'iu',
      ),
      notBut: new RegExp(
        `\\b(?:niet|geen|not)\\s+(\\S.{0,79}?),?(?<!(?<!\\p{L})(?:${oneOf(softens)}))\\s{1,9}(?:maar|but|doch)\\s+(\\S.*)$`,
        'isu',
      ),
      insteadOf: new RegExp(
        `(?:\\bipv|\\bi\\.p\\.v\\.|\\bin plaats van)\\s{1,9}(\\S.{0,40}?),?\\s{1,9}(?:${oneOf(comes)})(?:\\s(?:er|het|dus|nu|ik|dan|toch)){0,2}\\s{1,9}(\\S.*)$`,
        'isu',
      ),
      adds: anyOf(adds),
      spells: anyOf(spells),
      wrong: anyOf(wrong),
    },
    doubt: {
      inside: new RegExp(`^(?:\\S+\\s){0,6}?(?:${oneOf(doubt)})(?:\\s\\S+){0,6}$`, 'u'),
      spoken: anyOf(phrases.doubt.filter((phrase) => / /.test(phrase))),
      alone: new Set(doubt),
    },
    takesUp: anyOf(phrases.takesUp),
    wonders: anyOf(phrases.wonders),
    takenBack: new RegExp(`(?<!\\p{L})(?:${oneOf(phrases.takenBack.map(folded))})$`, 'u'),
    refersBack: new Set(phrases.refersBack.map(folded)),
    oneself: anyOf(phrases.oneself),
    speaker: { self: new Set(phrases.self.map(folded)), others: new Set(phrases.notSelf.map(folded)) },
    comesInstead: new RegExp(`${anyOf(phrases.comesInstead).source}(?!\\s(?:\\S+\\s)?niet(?!\\p{L}))`, 'iu'),
    withOneself: anyOf(phrases.withOneself),
    announces: new RegExp(
      `^(?:(?:${oneOf(phrases.fillers)})[ ,]+)*(?:${oneOf(phrases.announces)})( over(?: [^ ,.;:?]+){1,7})?[.!…]*$`,
      'u',
    ),
    asksVng: new RegExp(`^(?:${oneOf(phrases.asksVng)})(?![\\p{L}\\p{N}])`, 'iu'),
    wishes: new Map(wishes),
    openingWishes: wishes
      .filter(([said]) => said.split(' ').length >= WHOLE_SENTENCE)
      .map(([said, form]) => ({ said: `${said} `, form })),
    asks: new RegExp(`^(?:${oneOf(phrases.questionStarts.map(folded))}) `, 'u'),
    fields: new Map(forms.map((form) => [form.id, fieldsCalled(form)])),
  };
}

/** Words of a wish that is not taken for something else when more follows it. */
const WHOLE_SENTENCE = 5;

/** So many other words stand between the words of a wording; more where a verb is taken apart: "trekt u mijn aanmelding maar weer in". */
const NEAR = 3;
const FAR = 5;

/** The words of one of these wordings in their order, with a few others between them. */
function spread(wordings: readonly string[], between = NEAR): RegExp {
  const each = wordings.map((wording) =>
    folded(wording).split(' ').map(escaped).join(`(?: \\S+){0,${between}}? `),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

function fieldsCalled({ fields }: Form) {
  return fields.flatMap((field) =>
    [field.label, ...(field.words ?? [])].map((word) => ({
      field,
      called: new RegExp(`(?<![\\p{L}\\p{N}@.])${oneOf([word])}(?![\\p{L}\\p{N}@])`, 'iu'),
    })),
  );
}

/** How a remark opens that is to go along: "zet erbij dat …", "zou u er nog bij kunnen zetten dat …". */
function remarksOf({
  remarks: { leads, opens, asks, between, does },
  correction: { before },
}: Phrases): RegExp {
  const asked = `(?:${oneOf(asks)})(?: (?:${oneOf(between)})){0,4} (?:${oneOf(does)})`;
  const behind = '(?:[\\s,]*(?:aub|graag|even|nog|svp))?(?:[\\s,:]+(?=dat(?!\\p{L}))|\\s*:\\s*)';
  return new RegExp(
    `^(?:(?:${oneOf(leads)})[,:]?\\s)?(?:(?:${oneOf(before)})\\s)*(?:${oneOf(opens)}|${asked})(?!\\p{L})${behind}`,
    'iu',
  );
}
