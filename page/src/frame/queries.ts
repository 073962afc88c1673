import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type * as z from 'zod';
import type { Endpoint } from '../../../src/staffPage/schema/endpoint.ts';
import { call, CallFailed } from './call.ts';

/** What the server refuses it refuses again; a connection may come back. */
const RETRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        count < RETRIES && error instanceof CallFailed && (error.status === 0 || error.status === 503),
    },
  },
});

/** What the server says to a GET; asked again when the window is looked at again. The first is shown until the next is there. */
export function useAsked<Request extends z.ZodType, Answer extends z.ZodType>(
  endpoint: Endpoint<Request, Answer>,
  input: z.input<Request>,
  options: { enabled?: boolean } = {},
): UseQueryResult<z.output<Answer>, Error> {
  return useQuery({
    queryKey: [endpoint.path, input],
    queryFn: ({ signal }) => call(endpoint, input, signal),
    placeholderData: keepPreviousData,
    ...options,
  });
}

/** Has what these endpoints said asked again. */
export function askAgain(...endpoints: readonly Pick<Endpoint, 'path'>[]): Promise<unknown> {
  return Promise.all(endpoints.map(({ path }) => queries.invalidateQueries({ queryKey: [path] })));
}
