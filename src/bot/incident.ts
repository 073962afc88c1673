import { randomInt } from 'node:crypto';

/** @returns a number that a person can mention, and under which the log tells what went wrong */
export function newIncident(): string {
  return `B${randomInt(100_000, 1_000_000)}`;
}
