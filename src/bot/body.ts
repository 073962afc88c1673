import type { IncomingMessage } from 'node:http';
import { LARGEST_BODY } from './guards.ts';
import type { Refusal } from './reply.ts';

/** Milliseconds that a body may take to come in. */
const TIMEOUT = 10_000;

/** Who is told that it is too much, and goes on sending, is cut off after so many times the largest body. */
const PATIENCE = 16;

/**
 * Reads the body of a request, and stops where it is too large or takes too long.
 * @param bounds milliseconds, and bytes
 */
export function readBody(
  req: IncomingMessage,
  { timeout = TIMEOUT, largest = LARGEST_BODY }: { timeout?: number | undefined; largest?: number } = {},
): Promise<Buffer | Refusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const late = setTimeout(() => resolve({ status: 408, code: 'BodyTimeout' }), timeout);
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= largest) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve({ status: 413, code: 'TooLarge' });
      if (bytes > largest * PATIENCE) req.destroy();
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', () => undefined);
    req.on('close', () => {
      clearTimeout(late);
      resolve({ status: 400, code: 'BodyCutOff' });
    });
  });
}
