import { isNativeError } from 'node:util/types';
import { pino } from 'pino';

/** What the parts of the house write to. Fields never hold a name, an address or what someone typed. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * A log of JSON lines on standard error.
 * An error under `err` is written as its type, code and place only: its message may quote what someone typed.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, serializers: { err: describeError } }, pino.destination(2));
}

/** @returns type, code and stack frames of an error, without its message */
export function describeError(error: unknown): object {
  if (!isNativeError(error)) return { type: typeof error };
  const { code } = error as Error & { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim().slice(3)),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
