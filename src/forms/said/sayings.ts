import { z } from 'zod';
import { oneOf } from '../../text/pattern.ts';
import { compileMail, mailWords } from './mail.ts';
import type { MailSigns } from './mail.ts';
import { compileRanks, rankWords } from './ranks.ts';
import type { RankSigns } from './ranks.ts';
import { compileGroup, groupWords } from './group.ts';
import type { GroupSigns } from './group.ts';
import { apartWords, compileApart } from './apart.ts';
import type { ApartSigns } from './apart.ts';
import { aboutWords, compileAbout } from './about.ts';
import type { AboutSigns } from './about.ts';
import { compileSentence, sentenceWords } from './sentence.ts';
import type { SentenceSigns } from './sentence.ts';
import { compileNegation, negationWords } from './negation.ts';
import type { Negation } from './negation.ts';
import { compileOptions, optionWords } from './options.ts';
import type { OptionSigns } from './options.ts';
import { compilePersons, personWords } from './persons.ts';
import type { PersonSigns } from './persons.ts';
import { anyOf, listed, wordings } from './wordings.ts';
import { compileLabels, labelWords } from './labels.ts';
import type { LabelSigns } from './labels.ts';

/** How people say things around an answer, as knowledge/phrases/dialogs.yaml lists them. */
export const sayingsSchema = z.strictObject({
  /** Any day will do, and none of it. */
  noPreference: wordings,
  none: wordings,
  /** How an answer opens that there is none of what is asked. */
  thereIsNone: wordings,
  /** That a day is wished for, and that somebody only asks whether it can be. */
  wished: wordings,
  asksWhether: wordings,
  /** That something comes beside what there is, in its place, and that the rest of it stays. */
  adds: wordings,
  moves: wordings,
  keepsRest: wordings,
  /** Words that take back what stands before them and put something else there. */
  mends: wordings,
  /** What was just said no longer counts, what may stand before that, and words that go with it. */
  takesBack: wordings,
  takesBackOpens: wordings,
  takesBackToo: wordings,
  /** What people say before and behind an answer that is no part of it. */
  frames: z.strictObject({ before: wordings, behind: wordings }),
  /** The one who speaks is the one it is about. */
  oneself: wordings,
  /** Somebody else is to be put down than the one who speaks. */
  forAnother: wordings,
  /** What may be left of a message and changes nothing by itself, and words behind it. */
  alone: wordings,
  aloneToo: wordings,
  /** Kinds of bodies that a region has: the GGD of a region is not the region. */
  bodies: wordings,
  /** What is called after a municipality and is none. */
  otherBodies: wordings,
  sentence: sentenceWords,
  apart: apartWords,
  mail: mailWords,
  negation: negationWords,
  group: groupWords,
  ranks: rankWords,
  labels: labelWords,
  about: aboutWords,
  persons: personWords,
  options: optionWords,
});

/** The same, made ready to be compared with every message: worked out once, at the start. */
export interface Sayings {
  noPreference: RegExp;
  none: RegExp;
  thereIsNone: RegExp;
  wished: RegExp;
  asksWhether: RegExp;
  adds: RegExp;
  moves: RegExp;
  keepsRest: RegExp;
  mends: RegExp;
  takesBack: RegExp;
  frames: { before: RegExp; behind: RegExp };
  oneself: RegExp;
  forAnother: RegExp;
  alone: RegExp;
  bodies: RegExp;
  otherBodies: RegExp;
  /** What a form or what is chosen in one is called, which is no part of a name: Startdag, Opgave. */
  called: RegExp;
  sentence: SentenceSigns;
  apart: ApartSigns;
  mail: MailSigns;
  negation: Negation;
  group: GroupSigns;
  ranks: RankSigns;
  labels: LabelSigns;
  about: AboutSigns;
  persons: PersonSigns;
  options: OptionSigns;
}

/** What the forms there are are called, and what can be chosen in them. */
export interface Called {
  forms: readonly string[];
  /** By its name alone, and by whatever people call it. */
  choices: readonly string[];
  nouns: readonly string[];
}

/** @param called what people say around an answer that no list has */
export function compileSayings(said: z.infer<typeof sayingsSchema>, called: Called): Sayings {
  const back = `(?:${oneOf(said.takesBack)})`;
  const too = `(?:${oneOf([...said.takesBack, ...said.takesBackToo])})`;
  return {
    noPreference: anyOf(said.noPreference),
    thereIsNone: new RegExp(`^(?:${listed(said.thereIsNone)})(?!\\p{L})`, 'iu'),
    none: new RegExp(`^(?:${listed(said.none)})\\W*$`, 'iu'),
    wished: anyOf(said.wished),
    adds: anyOf(said.adds),
    moves: anyOf(said.moves),
    keepsRest: anyOf(said.keepsRest),
    mends: new RegExp(`${anyOf(said.mends).source}.*\\p{L}`, 'iu'),
    asksWhether: new RegExp(`\\?|${anyOf(said.asksWhether).source}`, 'iu'),
    takesBack: new RegExp(
      `(?<=[\\p{L}\\p{N})][\\s,.;!…-]{1,4})(?:(?:${oneOf(said.takesBackOpens)})[\\s,]{1,3})?${back}(?:[\\s,.!:;-]{1,3}${too})*[\\s,.!:;-]{1,3}(?=\\S)`,
      'giu',
    ),
    frames: {
      before: new RegExp(
        `^[\\s"“'‘…]{0,9}(?:${oneOf(said.frames.before)})(?![\\p{L}\\p{N}-])[\\s,.:;…]{1,9}(?=\\S)`,
        'iu',
      ),
      behind: new RegExp(
        `(?<=\\S)[\\s,.;:(–-]{1,5}(?:${oneOf(said.frames.behind)})[\\s,.!?;:)"”’']{0,9}$`,
        'iu',
      ),
    },
    oneself: anyOf(said.oneself),
    forAnother: anyOf(said.forAnother),
    alone: new RegExp(`^(?:${listed(said.alone)})(?: (?:${listed(said.aloneToo)}))?$`, 'iu'),
    bodies: new RegExp(`(?:${oneOf(said.bodies)})\\s+(?:van\\s+|in\\s+)?(?:de\\s+)?$`, 'u'),
    otherBodies: anyOf(said.otherBodies),
    called: new RegExp(`(?<!\\p{L})(?:${oneOf([...called.forms, ...called.choices])})(?!\\p{L})`, 'giu'),
    sentence: compileSentence(said.sentence),
    apart: compileApart(said.apart),
    mail: compileMail(said.mail),
    negation: compileNegation(said.negation, called.nouns),
    group: compileGroup(said.group),
    ranks: compileRanks(said.ranks),
    labels: compileLabels(said.labels),
    about: compileAbout(said.about, called.forms),
    persons: compilePersons(said.persons),
    options: compileOptions(said.options),
  };
}
