import { findEmails } from '../contact/email.ts';
import { findPhones } from '../contact/phone.ts';
import type { FoundContact } from '../contact/reading.ts';
import type { ModelResult } from './modelResult.ts';

const result =
  (typeName: string) =>
  ({ value, text, start, end }: FoundContact): ModelResult => ({
    start,
    end: end - 1,
    text,
    typeName,
    resolution: { value },
  });

/** The e-mail addresses in a text, in the shape of Recognizers-Text. */
export function recognizeEmail(text: string): ModelResult[] {
  return findEmails(text).map(result('email'));
}

/** The telephone numbers in a text, in the shape of Recognizers-Text; the value is E.164. */
export function recognizePhoneNumber(text: string): ModelResult[] {
  return findPhones(text).map(result('phonenumber'));
}
