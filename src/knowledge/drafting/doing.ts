/** What is done before a deadline, as an infinitive, by how a sentence says it. */
const DOING: [RegExp, (about: string) => string][] = [
  [/\bingediend|\bindien(?:en|t)\b|\bin te dienen\b/i, (about) => `${about} indienen`],
  [
    /\baangevraagd|\baanvragen\b|\baan te vragen\b|\bvraa?g(?:t|en)?\b.*\baan\b/i,
    (about) => `${about} aanvragen`,
  ],
  [
    /\baangemeld|\baanmeld(?:en|ing)|\baan te melden\b|\bmeldt?\b.*\baan\b/i,
    (about) => `me aanmelden voor ${about}`,
  ],
  [
    /\bingeschreven|\binschrijv(?:en|ing)|\bin te schrijven\b|\bschrijft?\b.*\bin\b/i,
    (about) => `me inschrijven voor ${about}`,
  ],
  [
    /\bingestuurd|\binsturen\b|\bin te sturen\b|\bingezonden|\bin te zenden\b|\bstuu?r(?:t|en)?\b.*\bin\b/i,
    (about) => `${about} insturen`,
  ],
  [/\btoegezonden|\btoezenden\b|\btoe te zenden\b|\btoe te sturen\b/i, (about) => `${about} toesturen`],
  [/\bingeleverd|\binleveren\b|\bin te leveren\b/i, (about) => `${about} inleveren`],
  [/\bdoorgeven\b|\bdoor te geven\b|\bdoorgegeven/i, (about) => `${about} doorgeven`],
  [/\breageren\b|\breacties?\b/i, (about) => `reageren op ${about}`],
  [/\bbetaald\b|\bbetalen\b/i, (about) => `${about} betalen`],
];

/** @param about the phrase with its article; @returns what one does with it according to a sentence */
export function doingIn(sentence: string, about: string): string | undefined {
  return DOING.find(([pattern]) => pattern.test(sentence))?.[1](about);
}
