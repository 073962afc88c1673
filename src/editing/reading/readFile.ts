import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refused } from '../../knowledgeFolder/refused.ts';
import { MOST } from './bounds.ts';
import type { FileText } from './bounds.ts';

/** From the folder that programs are started in. */
const WORKER = 'src/editing/reading/worker.ts';
const LOOKS = 50;

/**
 * Reads a letter's text out of a file, in a thread that ends when it takes too long or too much memory.
 * @param file its path, or what stands in it
 * @param limits other ones than usual
 * @throws Refused with one sentence
 */
export async function readLetterFile(
  file: string | Uint8Array,
  limits: Partial<typeof MOST> = {},
): Promise<FileText> {
  const most = { ...MOST, ...limits };
  const content = typeof file === 'string' ? contentOf(file, most.file) : file;
  if (content.length > most.file) throw new Refused(tooLarge(most.file));
  const before = process.memoryUsage().rss;
  const worker = new Worker(resolve(WORKER), {
    workerData: content,
    execArgv: [],
    stderr: true,
    stdout: true,
  });
  const answer = Promise.withResolvers<FileText>();
  const refuse = (why: string) => answer.reject(new Refused(why));
  worker.once('message', (said: FileText | { refused: string }) =>
    'refused' in said ? refuse(said.refused) : answer.resolve(said),
  );
  worker.once('error', () => refuse('Dit bestand kan niet gelezen worden: het is beschadigd of te groot.'));
  worker.once('exit', () => refuse('Dit bestand kan niet gelezen worden: het is beschadigd of te groot.'));
  const late = setTimeout(
    () => refuse(`Dit bestand lezen duurt langer dan ${most.milliseconds / 1000} seconden.`),
    most.milliseconds,
  );
  const watch = setInterval(() => {
    if (process.memoryUsage().rss - before > most.memory) refuse('Dit bestand lezen kost te veel geheugen.');
  }, LOOKS);
  try {
    return await answer.promise;
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    await worker.terminate();
  }
}

const tooLarge = (most: number): string => `Dit bestand is te groot: hoogstens ${most / 1e6} MB.`;

function contentOf(file: string, most: number): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > most) throw new Refused(tooLarge(most));
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refused(
      code === 'ENOENT' ? `${file} bestaat niet.` : `${file} kan niet gelezen worden (${code}).`,
    );
  }
}
