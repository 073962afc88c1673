import type { OutboxKind } from '../database/tables.ts';

/** What leaves the house the same way: so many at a time, whatever waits behind them. */
export interface Way {
  kinds: readonly OutboxKind[];
  abreast: number;
}

/** Mails are claimed no faster than the mail server has connections for. */
export const MAILS_ABREAST = 3;

/** A slow receiver holds up its own way only. */
export const WAYS: readonly Way[] = [
  { kinds: ['reply', 'chat'], abreast: 16 },
  { kinds: ['mail', 'secretariat'], abreast: MAILS_ABREAST },
  { kinds: ['webhook'], abreast: 4 },
  { kinds: ['channel'], abreast: 4 },
];
