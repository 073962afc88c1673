import { findEmails, readEmail } from '../../language/contact/email.ts';
import { findPhones, readPhone, showPhone } from '../../language/contact/phone.ts';
import type { ContactReading } from '../../language/contact/reading.ts';
import type { FieldReading, FieldType, Reason } from '../fieldType.ts';

function asReading(
  read: ContactReading,
  none: Reason,
  show: (value: string) => string = String,
): FieldReading {
  switch (read.kind) {
    case 'one':
      return { kind: 'value', value: read.value };
    case 'several':
      return { kind: 'ask', options: read.values.slice(0, 3).map((value) => ({ value, name: show(value) })) };
    case 'wrong':
      if (read.suggestion !== undefined)
        return { kind: 'ask', options: [{ value: read.suggestion, name: show(read.suggestion) }] };
      return { kind: 'wrong', reason: 'said', said: read.reason };
    case 'none':
      return { kind: 'wrong', reason: none };
  }
}

/** Who gives more addresses than this gives a list, of which none is picked. */
const MOST_EMAILS = 3;

/** One e-mail address. */
export const email: FieldType = {
  rank: 1,
  free: false,
  unmistakable: true,
  alone: true,
  beside: true,
  mail: true,
  contact: true,
  read(text) {
    const read = readEmail(text);
    return read.kind === 'several' && read.values.length > MOST_EMAILS
      ? { kind: 'wrong', reason: 'several emails' }
      : asReading(read, 'no email');
  },
  find(text) {
    const found = findEmails(text);
    return found.length > MOST_EMAILS ? [] : found;
  },
  show: String,
  check: (value) => typeof value === 'string' && readEmail(value).kind === 'one',
};

/** A telephone number; the answer is E.164, but for 14 0xx, which has none. */
export const phone: FieldType = {
  rank: 2,
  free: false,
  unmistakable: true,
  alone: true,
  beside: true,
  contact: true,
  read: (text) => asReading(readPhone(text), 'no phone', showPhone),
  find: findPhones,
  show: (value) => showPhone(String(value)),
  check: (value) => typeof value === 'string' && /^(?:\+\d{8,15}|14\d{3,4})$/.test(value),
};
