import type * as z from 'zod';
import { API, CHANGE_HEADER, Failure } from '../../../src/staffPage/schema/endpoint.ts';
import type { Endpoint } from '../../../src/staffPage/schema/endpoint.ts';

/** What the server, or the way to it, says instead of an answer. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  /** Of the answer; 0 when there was none. */
  readonly status: number;
  readonly changes: Failure['changes'];
  readonly faults: Failure['faults'];
  constructor(status: number, message: string, { changes, faults }: Omit<Failure, 'error'> = {}) {
    super(message);
    this.status = status;
    this.changes = changes;
    this.faults = faults;
  }
}

const NO_CONNECTION = 'Er is geen verbinding. Kijk of uw internet werkt en probeer het opnieuw.';
const NOT_UNDERSTOOD = 'Er kwam een antwoord dat niet klopt. Laad de pagina opnieuw en probeer het nog eens.';

/** The longest that an answer is waited for, in ms; the server gives up before it. */
const PATIENCE = 70_000;

type Value = string | number | boolean | undefined;
type Asked = Record<string, Value | readonly Value[]>;

/** @returns the address of an endpoint with what is asked in its query */
export function addressOf<Request extends z.ZodType>(
  { path }: Endpoint<Request>,
  input: z.input<Request>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input as Asked))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') query.append(name, String(one));
  const text = query.toString();
  return `${API}${path}${text === '' ? '' : `?${text}`}`;
}

/**
 * Asks the server something, or has it change something.
 * @throws CallFailed with what to say to the reader
 */
export async function call<Request extends z.ZodType, Answer extends z.ZodType>(
  endpoint: Endpoint<Request, Answer>,
  input: z.input<Request>,
  signal?: AbortSignal,
): Promise<z.output<Answer>> {
  const reads = endpoint.method === 'GET';
  const late = AbortSignal.timeout(PATIENCE);
  const response = await fetch(reads ? addressOf(endpoint, input) : API + endpoint.path, {
    method: endpoint.method,
    credentials: 'same-origin',
    signal: signal ? AbortSignal.any([signal, late]) : late,
    ...(!reads && {
      headers: { 'content-type': 'application/json', [CHANGE_HEADER]: '1' },
      body: JSON.stringify(input),
    }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new CallFailed(0, NO_CONNECTION);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const failure = Failure.safeParse(body);
    if (failure.success) throw new CallFailed(response.status, failure.data.error, failure.data);
    throw new CallFailed(response.status, NOT_UNDERSTOOD);
  }
  const answer = endpoint.answer.safeParse(body);
  if (!answer.success) throw new CallFailed(response.status, NOT_UNDERSTOOD);
  return answer.data;
}
