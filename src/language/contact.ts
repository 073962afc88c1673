import { findEmails } from './contact/email.ts';
import { findPhones } from './contact/phone.ts';
import type { Found } from './contact/reading.ts';
import type { ModelResult } from './recognizers/modelResult.ts';

export { findEmails, readEmail } from './contact/email.ts';
export { findPhones, readPhone, showPhone } from './contact/phone.ts';
export type { ContactReading, Found } from './contact/reading.ts';

const result =
  (typeName: string) =>
  ({ value, text, start, end }: Found): ModelResult => ({
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
