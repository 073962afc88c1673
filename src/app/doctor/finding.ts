/** What came of looking at one thing outside the program. */
export interface Finding {
  /** What was looked at, in a word or two. */
  about: string;
  /** `wrong` keeps something from working; `unsure` wants a look by a person. */
  kind: 'well' | 'unsure' | 'wrong';
  /** One sentence; for what is not well, with its mend. Never holds a secret. */
  says: string;
}

/** @returns the way to say what was found about one thing */
export function findingsAbout(about: string) {
  return {
    well: (says: string): Finding => ({ about, kind: 'well', says }),
    unsure: (says: string): Finding => ({ about, kind: 'unsure', says }),
    wrong: (says: string): Finding => ({ about, kind: 'wrong', says }),
  };
}

/** @returns why something outside gave no answer, as a word: a code or a name, never a message that may hold a secret */
export function reasonOf(error: unknown): string {
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: { code?: unknown } };
  const given = [cause?.code, code].find((one) => typeof one === 'string');
  return given ?? name ?? 'unknown';
}
