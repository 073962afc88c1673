import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type * as z from 'zod';
import type { Endpoint } from '../../../src/staffPage/schema/endpoint.ts';
import { call, CallFailed } from '../frame/call.ts';
import { askAgain } from '../frame/queries.ts';

/** One change, and how it goes with it. */
export interface Saving<Input, Answer> {
  save: (input: Input) => void;
  /** The same once more, with what was given then. */
  again: () => void;
  /** Forgets what went wrong. */
  reset: () => void;
  busy: boolean;
  error: CallFailed | undefined;
  answer: Answer | undefined;
}

const TO_MEND = 'Verbeter eerst wat in het rood bij de velden staat.';

/** The status that says: it is not any more as you saw it. */
const STALE = 409;

/**
 * Has something changed. What was filled in stays on the screen until the server has it; what went wrong is said, with
 * a way to try again.
 * @param outdated endpoints whose answers are other ones afterwards
 */
export function useSave<Request extends z.ZodType, Answer extends z.ZodType>(
  endpoint: Endpoint<Request, Answer>,
  outdated: readonly Pick<Endpoint, 'path'>[],
  done?: (answer: z.output<Answer>) => void,
): Saving<z.input<Request>, z.output<Answer>> {
  const { mutate, reset, variables, isPending, error, data } = useMutation({
    mutationFn: (input: z.input<Request>) => call(endpoint, input),
    networkMode: 'always',
    onSuccess: async (answer) => {
      await askAgain(...outdated);
      done?.(answer);
    },
    onError: (failed) =>
      failed instanceof CallFailed && failed.status === STALE ? askAgain(...outdated) : undefined,
  });
  const save: (input: z.input<Request>) => void = mutate;
  return {
    save,
    again: () => save(variables as z.input<Request>),
    reset,
    busy: isPending,
    error:
      error === null ? undefined : error instanceof CallFailed ? error : new CallFailed(0, error.message),
    answer: data,
  };
}

/** Says that a change is not kept, why, and what was changed by somebody else; nothing while it goes well. */
export function NotSaved({ of }: { of: Pick<Saving<never, unknown>, 'error' | 'again' | 'busy'> }) {
  const { error, again, busy } = of;
  if (!error) return null;
  const { changes = [], faults = [] } = error;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Niet bewaard.</MessageBarTitle>
        {faults.length > 0 ? TO_MEND : error.message}
        {changes.length > 0 && (
          <ul>
            {changes.map(({ what, from, to }) => (
              <li key={what}>
                {what}: {from || '(leeg)'} is nu {to || '(leeg)'}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {error.status !== STALE && faults.length === 0 && (
        <MessageBarActions>
          <Button disabledFocusable={busy} onClick={again}>
            Opnieuw proberen
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Asks before the page is left while something is filled in that the server does not have. */
export function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
