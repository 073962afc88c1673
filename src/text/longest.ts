/** Characters of the longest message that is read at all: a long mail, not a book. No reader looks further. */
export const LONGEST_MESSAGE = 4000;
