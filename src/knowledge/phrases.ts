import { z } from 'zod';
import { heardSchema } from './answering/heard.ts';
import { HEAD_PARTS, LONGEST_CHIP } from './letters/annotation.ts';

const sentence = z.string().trim().min(1).max(600);

/** The sentences of knowledge/phrases/questions.yaml. */
function isExpression(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

export const questionPhrasesSchema = z.strictObject({
  smalltalk: z.array(
    z.strictObject({
      topic: z.string().min(1),
      reply: sentence,
      suggestions: z.array(sentence).max(3).default([]),
      messages: z
        .array(sentence)
        .default([])
        .refine((list) => list.length > 0, 'hier hoort ten minste één bericht bij'),
    }),
  ),
  /** `{subject}` is what was asked about, in the person's own words; `{questions}` are those that come close. */
  unknown: z.strictObject({
    named: sentence,
    unnamed: sentence,
    far: sentence,
    closest: sentence,
    /** What is pressed to read a passage; `{place}` is the letter and the section, `{opening}` how it begins. */
    passage: sentence,
    /** Offers one; `{passage}` is what is pressed. */
    reading: sentence,
    english: sentence,
    /** `{letter}` is the letter that was named and is not there, `{letters}` those that are. */
    letter: sentence,
  }),
  /** Lead sentences; `{letter}` is the letter line. */
  english: z.strictObject({ lead: sentence, yes: sentence, no: sentence, instead: sentence }),
  /** Stands before a second answer, when it is not certain which was asked. */
  instead: sentence,
  passageOnly: sentence,
  /** Answers out of a letter's head; `{letter}` is its line, `{value}` what the head says. */
  head: z.record(z.enum(HEAD_PARTS), sentence),
  /** Which letters there are: `{letters}`; and how that is asked, as expressions over a folded message. */
  catalogue: z.strictObject({
    reply: sentence,
    asked: z.array(z.string().refine(isExpression, 'dit is geen reguliere expressie')),
  }),
  /** The letters themselves. */
  letters: z.strictObject({
    /** The link below an answer, and the same where it quotes several: `{letter}`. */
    open: z.string().trim().min(1).max(25),
    openOne: sentence,
    /** Of more letters than are listed: `{more}`. */
    andMore: sentence,
    /** The chip that shows a passage in its section, and how people ask for it. */
    readOn: z.string().trim().min(1).max(25),
    readsOn: z.array(sentence).min(1),
    /** Above that: `{letter}` is its line, `{section}` the heading; the other where a letter has none. */
    section: sentence,
    noSection: sentence,
    nothingToRead: sentence,
  }),
  /** What the chip of a suggestion says that is no fact's: 25 characters at most, by the whole sentence that it sends. */
  chips: z.record(sentence, z.string().trim().min(1).max(LONGEST_CHIP)),
  /** Searching the letters from the compose box. */
  search: z.strictObject({
    nothing: sentence,
    /** `{most}` characters. */
    tooLong: sentence,
    /** Of a deadline and of another day: `{day}`, `{name}`. */
    until: sentence,
    day: sentence,
  }),
  /** The page of a letter. */
  page: z.strictObject({
    public: sentence,
    by: sentence,
    missing: z.strictObject({ title: sentence, text: sentence }),
  }),
  /** Said of a letter in which no deadline stands; `{letter}` is its line. */
  noDeadlines: sentence,
  /** Behind a day that has gone by. */
  over: sentence,
  suggestionsWhenLost: z.array(sentence).max(3),
  /** The words by which questions are heard, folded. */
  heard: heardSchema,
  /** What people ask about filling in a form, which is no wish for one. */
  asked: z.array(sentence).default([]),
  /** What people ask that has nothing to do with any letter. */
  elsewhere: z.array(sentence).default([]),
  /** What is said to who wants something done that no form is for, and how people say so. */
  otherWish: z.strictObject({
    reply: sentence,
    suggestions: z.array(sentence).max(3),
    messages: z.array(sentence).default([]),
  }),
});
export type QuestionPhrases = z.infer<typeof questionPhrasesSchema>;

/** The words of knowledge/synonyms.yaml. */
export const synonymsSchema = z.strictObject({
  /** Words and short phrases that mean the same, under the name of what they mean. */
  concepts: z.record(z.string(), z.array(z.string().min(1))),
  /** Words that carry no meaning of their own in a question. */
  fillers: z.array(z.string().min(1)),
});
export type Synonyms = z.infer<typeof synonymsSchema>;
