import { addAbortSignal, type Readable } from 'node:stream';
import { z } from 'zod';
import type { Delivery } from '../dialogs/message.ts';

/** Largest answer of a channel that is read, in bytes. */
export const LARGEST_ANSWER = 65_536;

const Posted = z.object({ id: z.string().min(1).max(1024) });

/** @returns what became of a message, with the id that the channel gave it */
export function withId(delivery: Delivery, answered: unknown): Delivery {
  const posted = Posted.safeParse(answered);
  return delivery.kind === 'sent' && posted.success ? { ...delivery, id: posted.data.id } : delivery;
}

/**
 * Reads an answer of a channel: no more than so much, whatever length was announced.
 * @throws when it is too large, comes too late or is no JSON
 */
export async function readJson(body: Readable, signal: AbortSignal): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of addAbortSignal(signal, body) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_ANSWER) throw new Error('an answer that is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
}
