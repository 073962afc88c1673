import * as z from 'zod';

/** One thing that the page can ask of the server, or have it do; page and server share it. */
export interface Endpoint<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  /** GET reads and changes nothing; POST changes. */
  method: 'GET' | 'POST';
  /** Below `/api/beheer`, without placeholders. */
  path: string;
  /** Of a GET: what stands in the query, each value text or a list of texts. Of a POST: the body. */
  request: Request;
  answer: Answer;
}

/** Where all of these stand. */
export const API = '/api/beheer';

/** A header that a form on another site can not send along: every change must have it. */
export const CHANGE_HEADER = 'x-briefwijzer';

export function endpoint<Request extends z.ZodType, Answer extends z.ZodType>(
  method: Endpoint['method'],
  path: `/${string}`,
  request: Request,
  answer: Answer,
): Endpoint<Request, Answer> {
  return { method, path, request, answer };
}

/** A request that says nothing. */
export const nothing = z.object({});

/** What stands several times in a query, or once, or not. */
export function several<Item extends z.ZodType>(item: Item, most = 100) {
  return z.preprocess(
    (value): unknown => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(most),
  );
}

/** What every refusal says: one Dutch sentence, with what to do now. */
export const Failure = z.object({
  error: z.string(),
  /** Of a change on what is not as it was seen: what is otherwise now. */
  changes: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })).optional(),
  /** Of what was filled in: why a field is not taken. */
  faults: z.array(z.object({ field: z.string(), fault: z.string() })).optional(),
});
export type Failure = z.output<typeof Failure>;
