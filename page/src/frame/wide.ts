import { useSyncExternalStore } from 'react';

const WIDE = window.matchMedia('(min-width: 900px)');

function listen(listener: () => void): () => void {
  WIDE.addEventListener('change', listener);
  return () => WIDE.removeEventListener('change', listener);
}

/** Whether there is room for the navigation beside the view. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => WIDE.matches);
}
