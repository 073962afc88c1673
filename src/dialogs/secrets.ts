/** What needs real chance and hashes: done outside the core. */
export interface Secrets {
  /** @returns six digits, each as likely */
  code(): string;
  /** @returns a code as it is kept: salted, and not to be read back */
  seal(code: string): string;
  /** @returns whether this is the code that was sealed */
  opens(code: string, sealed: string): boolean;
  /** @returns the same word for the same text, which does not tell the text */
  pseudonym(text: string): string;
}
