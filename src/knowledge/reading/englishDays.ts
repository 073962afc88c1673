import { isEnglish } from './english.ts';

/** Words of English dates with what a Dutch reader of days knows them by. */
const DUTCH: Record<string, string> = {
  january: 'januari',
  february: 'februari',
  march: 'maart',
  may: 'mei',
  june: 'juni',
  july: 'juli',
  august: 'augustus',
  october: 'oktober',
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  easter: 'Pasen',
  next: 'volgende',
  this: 'deze',
  week: 'week',
  month: 'maand',
  before: 'voor',
  after: 'na',
  until: 'tot',
  till: 'tot',
};

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const MONTH_FIRST = new RegExp(`\\b(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?\\d)`, 'gi');
const OF_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?=(?:${MONTHS})\\b)`, 'gi');
const WORD = /\b[a-z]+\b/gi;

/** @returns a message whose days a Dutch reader can read: an English one with its dates in Dutch, another as it is */
export function withDutchDays(message: string): string {
  if (!isEnglish(message)) return message;
  return message
    .replace(MONTH_FIRST, '$2 $1')
    .replace(OF_MONTH, '$1 ')
    .replace(WORD, (word) => DUTCH[word.toLowerCase()] ?? word);
}
