/** What the conversation is about, so that "en tot wanneer?" can be understood. Plain JSON: it is kept with the conversation. */
export interface Subject {
  letter: string;
  /** Ids of the facts talked about, the latest first. */
  facts: string[];
  /** The first of these is what somebody has in mind, and nothing was said of it yet. */
  untold?: boolean;
  /** Id of the passage that was quoted last, in the letter's page. */
  passage?: string;
  /** How many messages ago it was last named; it fades after a few. */
  age: number;
}

/** A quoted passage, word for word as in the letter. */
export interface Passage {
  letter: string;
  section: string;
  text: string;
}

/** One question answered: the answer in plain words, then the proof. */
export interface FoundAnswer {
  /** Id of the fact, undefined when the passage comes from a letter nobody has annotated. */
  fact: string | undefined;
  /** What stands before the answer when it is given beside a likelier one: "of bedoelt u". */
  instead?: string;
  /** One or two sentences; opens with ja or nee where that was asked. */
  answer: string;
  /** How long ago that was, or how old its letter is: worth saying once. */
  age?: string;
  /** The same as it holds on any day and for any way of asking, where that differs: for what is read later. */
  lasting?: string;
  passages: Passage[];
  suggestions: string[];
  /** Id of the form that the fact is about, whose opening stands among the suggestions. */
  form?: string;
}

/** What a message means, as far as the letters go. */
export type Understanding =
  | { kind: 'answer'; found: FoundAnswer[]; subject: Subject; confidence: number }
  /** The person wants this form filled in (form id), as opposed to asking about it. */
  | { kind: 'wish'; form: string; confidence: number }
  /** The person wants something done that no form is for. */
  | { kind: 'otherWish'; reply: string; suggestions: string[] }
  | { kind: 'smalltalk'; topic: string; reply: string }
  /** No letter says: a gap that editors know of, or nothing at all. The reply says so, names the subject, and offers what comes closest. */
  | {
      kind: 'unknown';
      reply: string;
      suggestions: string[];
      gap?: string;
      /** Name of a letter that is meant and that is not known. */
      noLetter?: string;
      nearest?: string;
      /** Id of the form that it may be a wish for, whose opening stands among the suggestions. */
      form?: string;
      subject?: Subject;
    };

export interface Asked {
  text: string;
  /** ISO date-time with offset; its first ten characters are today. */
  now: string;
  subject?: Subject;
}

/** A fact or gap that a question may be about. */
export interface Considered {
  owner: string;
  /** How likely that is, from 0 to 1. */
  likely: number;
}

/** Reads a message in the light of the letters. Pure. */
export interface Interpreter {
  understand(asked: Asked): Understanding;
  /** @returns the facts and gaps that a question by itself may be about, the likeliest first, whether or not it is answered */
  consider(question: string): Considered[];
}
