import { z } from 'zod';
import { listed, wordings } from '../../forms/said/wordings.ts';
import { ASKED_FOR } from './kinds.ts';
import type { AskedFor } from './kinds.ts';

const kinds = z.enum(ASKED_FOR);
const mould = z.string().trim().min(1).max(100);
const moulds = z.array(mould).min(1);

/** The words with which facts and wordings are proposed: knowledge/phrases/drafting.yaml. */
export const draftingSchema = z.strictObject({
  /** By what a fact is asked for: how that is heard, the wordings it starts with, and other ways to ask. */
  asked: z.record(kinds, z.strictObject({ heard: wordings, first: moulds, more: moulds })),
  /** Who has to do something, and how that is asked. */
  someone: z.strictObject({ called: wordings, first: moulds }),
  /** What is done before a deadline, by how a sentence says it; `{de}` is what it is done with. */
  doing: z.array(z.strictObject({ said: wordings, as: mould })),
  /** What kind of fact a sentence may be. */
  sentence: z.strictObject({
    meeting: wordings,
    lastDay: wordings,
    goneBy: wordings,
    since: wordings,
    rate: wordings,
    must: wordings,
    mustNot: wordings,
    purpose: wordings,
    means: wordings,
    understood: wordings,
    nameless: wordings,
    namelessEnd: wordings,
    leans: wordings,
    ownVoice: wordings,
  }),
  /** What a letter asks in its own voice, told about it. */
  told: z.array(
    z.union([
      z.strictObject({ opens: wordings, as: mould }),
      z.strictObject({ inside: wordings, as: mould }),
    ]),
  ),
  /** What ends a noun phrase, and what says nothing about what a fact is about. */
  phrase: z.strictObject({
    ends: wordings,
    general: wordings,
    pointing: wordings,
    titles: wordings,
    titleAbout: wordings,
  }),
  /** How a wording of one fact is made one of another. */
  moulds: z.strictObject({
    asking: wordings,
    shared: wordings,
    signUp: wordings,
    toSignUp: wordings,
    oneself: wordings,
    verbs: wordings,
    never: wordings,
    neverLast: wordings,
    beforeBare: wordings,
    links: wordings,
    modals: wordings,
    modalLinks: wordings,
    contactAbout: wordings,
    contactFirst: wordings,
    things: wordings,
  }),
});
export type DraftingFile = z.infer<typeof draftingSchema>;

export type Drafting = ReturnType<typeof compileDrafting>;
export type PhraseWords = Drafting['phrase'];

/** @returns the words of the file, made ready to be looked for */
export function compileDrafting({
  asked,
  someone,
  doing,
  sentence,
  told,
  phrase,
  moulds: own,
}: DraftingFile) {
  return {
    asked,
    heard: ASKED_FOR.map((kind) => ({ kind, said: any(asked[kind].heard) })),
    someone: { called: pattern(`(?:${far(someone.called)})$`), first: someone.first },
    doing: doing.map(({ said, as }) => ({ said: any(said), as })),
    sentence: {
      ...everyAny(sentence, ['lastDay', 'goneBy', 'since', 'rate', 'must', 'purpose', 'ownVoice']),
      meeting: pattern(far(sentence.meeting)),
      mustNot: new RegExp(any(sentence.mustNot).source, 'giu'),
      means: new RegExp(
        `^((?:(?:De|Het|Een) )?(?:[\\p{L}\\p{N}’'-]+ ){1,5})(?:\\([^()]{1,40}\\) )?(?:${far(sentence.means)})(?!\\p{L})`,
        'u',
      ),
      understood: pattern(`(?<!\\p{L})onder (.{3,60}?) (?:${far(sentence.understood)})(?!\\p{L})`),
      nameless: pattern(
        `^(?:${far(sentence.nameless)})(?!\\p{L})|(?<!\\p{L})(?:${far(sentence.namelessEnd)})$`,
      ),
      leans: pattern(`^(?:${far(sentence.leans)})(?!\\p{L})`),
    },
    told: told.map((one) =>
      'opens' in one
        ? { said: pattern(`^(?:${far(one.opens)})(?!\\p{L})`), as: one.as }
        : { said: new RegExp(`(?<!\\p{L})(?:${far(one.inside)})(?= |w )`, 'giu'), as: one.as },
    ),
    phrase: {
      ends: new Set(phrase.ends),
      general: new Set(phrase.general),
      pointing: pattern(`(?<!\\p{L})(?:${far(phrase.pointing)}) `),
      opening: pattern(
        `^(?:${far(phrase.titles)})(?: van [^,]*)?(?:,? (?:nr\\.|kenmerk)[^,]*)?,? *(?:(?:${far(phrase.titleAbout)})(?!\\p{L}))? *`,
      ),
    },
    moulds: {
      ...everyAny(own, ['verbs', 'modals']),
      asking: whole(own.asking),
      shared: whole(own.shared),
      beforeBare: whole(own.beforeBare),
      alone: signingUp(own, `(${far(own.signUp)})(?= voor (?:de|het|die) \\p{L}+(?:[ ?.!]|$)|[ ?.!,]|$)`),
      toSignUp: signingUp(own, `(?:${far(own.toSignUp)})`),
      never: pattern(`\\d|@|${any(own.never).source}|(?<!\\p{L})(?:${far(own.neverLast)})$`),
      links: pattern(`(?:${far(own.links)})$`),
      modalLinks: pattern(`(?<!\\p{L})(?:${far(own.modalLinks)})$`),
      contact: pattern(
        `(?<!\\p{L})(?:${far(own.contactAbout)}) \\{|^\\{\\}|^(?:${far(own.contactFirst)}) \\{\\}`,
      ),
      things: pattern(`^(?:de|het) (?:uiterste )?(?:${far(own.things)}) (?:voor|van) (?=(?:de|het|een|uw) )`),
    },
  };
}

/** @param folded a wording in small letters, without marks; @returns what it asks for, as far as its words say so */
export function askedForIn(folded: string, { heard }: Drafting): AskedFor | undefined {
  return heard.find(({ said }) => said.test(folded))?.kind;
}

/** @param about the phrase with its article; @returns what one does with it before a deadline, according to a sentence */
export function doingIn(sentence: string, about: string, { doing }: Drafting): string | undefined {
  return doing.find(({ said }) => said.test(sentence))?.as.replaceAll('{de}', about);
}

const pattern = (source: string): RegExp => new RegExp(source, 'iu');

/** A source for one of these, with as many words at `…` as a sentence has. */
const far = (said: readonly string[]): string => listed(said).replaceAll('{0,4}?', '{0,60}?');

const any = (said: readonly string[]): RegExp => pattern(`(?<!\\p{L})(?:${far(said)})(?!\\p{L})`);

const whole = (said: readonly string[]): RegExp => pattern(`^(?:${far(said)})$`);

/** Somebody may be signed up for something, and by name of who that is. */
function signingUp({ oneself }: DraftingFile['moulds'], done: string): RegExp {
  return pattern(`(?:^|\\s)(?:${far(oneself)})? ?${done}(?: voor (?:de|het|die) \\p{L}+)?`);
}

function everyAny<T extends Record<string, readonly string[]>, K extends keyof T & string>(
  said: T,
  names: readonly K[],
): Record<K, RegExp> {
  return Object.fromEntries(names.map((name) => [name, any(said[name]!)])) as Record<K, RegExp>;
}
