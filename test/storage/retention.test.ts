import { readFileSync } from 'node:fs';
import { KEPT } from '../../src/storage/privacy/retention.ts';

/** What stands in the page for the privacy officer, by the name of what is kept. */
const ROWS: Record<keyof typeof KEPT, string> = {
  registrations: 'completed forms',
  inbox: 'messages, to know them',
  replies: 'replies',
  notices: 'messages and mails about a registration',
  quarantine: "a chat's state that could not be read",
  missed: 'questions without an answer',
  answered: 'questions with their answer',
  questions: 'questions passed on',
  interests: 'subjects that somebody',
  newsTold: 'that something was told',
  staffCards: "where cards stand in the staff's channel",
  figures: 'how often something happened',
  tallies: 'counts of guesses',
  codes: 'codes that were mailed',
  views: 'who of the staff',
};

test.each(Object.entries(ROWS))('the page on privacy says how long %s are kept', (what, start) => {
  const row = readFileSync('docs/privacy.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${start}`));
  const days = KEPT[what as keyof typeof KEPT];
  expect(row?.split('|')[4]).toMatch(new RegExp(`\\b${days} days?\\b`));
});
