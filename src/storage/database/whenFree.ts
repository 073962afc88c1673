import { isBusy } from './faults.ts';

/** A turn waits so long for what another transaction has, in ms; its channel waits some fifteen seconds for the answer. */
export const PATIENCE = 5000;

/** Tries again for as long as another transaction has what is needed. */
export async function whenFree<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  for (const giveUp = performance.now() + patience; ;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUp) throw error;
    }
  }
}
