import { slips } from '../fuzzy.ts';

/** Misspelled endings, with what was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  comm: 'com',
  nll: 'nl',
  nnl: 'nl',
  nk: 'nl',
  ogr: 'org',
  orgg: 'org',
};
const PROVIDERS = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'hotmail.nl',
  'outlook.nl',
  'kpnmail.nl',
  'xs4all.nl',
];

/** @returns the address that a misspelled one likely is: jan@gmial.com is jan@gmail.com */
export function likelyMeant(address: string): string | undefined {
  const at = address.indexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  const ending = domain.slice(domain.lastIndexOf('.') + 1);
  const meant = ENDINGS[ending];
  const mended = meant === undefined ? domain : `${domain.slice(0, -ending.length)}${meant}`;
  const provider = PROVIDERS.includes(mended) ? mended : PROVIDERS.find((one) => slips(one, mended, 1) === 1);
  const right = provider ?? mended;
  return right === domain ? undefined : `${local}@${right}`;
}
