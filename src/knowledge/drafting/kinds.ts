/** What a fact can be asked for, in the order in which a wording is looked at. */
export const ASKED_FOR = [
  'deadline',
  'since',
  'contact',
  'site',
  'amount',
  'purpose',
  'signer',
  'day',
  'obligation',
  'enumeration',
  'definition',
  'content',
] as const;
export type AskedFor = (typeof ASKED_FOR)[number];
