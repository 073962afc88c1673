import { z } from 'zod';

/** A variable that is set to nothing counts as not set. */
export const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** Parts between commas, in small letters. */
export const list = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? '')
      .split(',')
      .map((item) => item.trim().toLowerCase())
      .filter((item) => item !== ''),
  );

/** A variable that counts as this when it is not set. */
export const withDefault = (value: string) => optional.transform((text) => text ?? value);

/** A port number. @param value when it is not set */
export const port = (value: string) => {
  const error = 'must be a port number';
  return withDefault(value)
    .transform(Number)
    .pipe(z.number(error).int(error).min(0, error).max(65535, error));
};

/** An ISO date, or a date-time with an offset or without. */
export const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A URL. @param what said of one that is not @param protocols with the colon */
export const address = (what: string, protocols: string[]) =>
  optional.refine(
    (text) => text === undefined || (URL.canParse(text) && protocols.includes(new URL(text).protocol)),
    {
      error: `must be ${what}`,
    },
  );

/** @returns whether an ISO date or date-time exists */
export function isRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(day) &&
    !Number.isNaN(Date.parse(text.length > 10 ? text : day))
  );
}
