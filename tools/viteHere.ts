import type * as Vite from 'vite';

/** @returns Vite; undefined where it is not installed, as in production */
export async function viteHere(): Promise<typeof Vite | undefined> {
  try {
    return await import('vite');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
