import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Where the page stands on its server. */
export const ROOT = '/beheer';

/** Told when the address changes, by us or by the browser's own buttons. */
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const current = () => window.location.pathname + window.location.search;

/** Goes to another place in the page. @param replace whether the browser's "back" skips where we are */
export function go(to: string, replace = false): void {
  if (to === current()) return;
  if (replace) window.history.replaceState(null, '', to);
  else window.history.pushState(null, '', to);
  tell();
}

export interface Address {
  /** First part below the root: which view. Empty is the first one. */
  view: string;
  query: URLSearchParams;
}

/** Where we are. */
export function useAddress(): Address {
  const address = useSyncExternalStore(listen, current);
  return useMemo(() => {
    const { pathname, searchParams } = new URL(address, window.location.origin);
    return { view: pathname.slice(ROOT.length + 1).split('/')[0] ?? '', query: searchParams };
  }, [address]);
}

/** The values of one name in the address, and what sets several names at once; an empty value takes a name out. */
export type Changes = Record<string, string | readonly string[] | undefined>;

/** What sets names in the query of where we are. */
export function setInAddress(changes: Changes, replace = true): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(changes)) {
    url.searchParams.delete(name);
    for (const one of typeof value === 'string' ? [value] : (value ?? []))
      if (one !== '') url.searchParams.append(name, one);
  }
  go(url.pathname + url.search, replace);
}

/** A text that is kept in the address: who sends the address on sends it along. */
export function useKept(name: string, fallback = ''): [string, (value: string) => void] {
  const { query } = useAddress();
  const set = useCallback(
    (value: string) => setInAddress({ [name]: value === fallback ? '' : value }),
    [name, fallback],
  );
  return [query.get(name) ?? fallback, set];
}

/** Several texts of one name that are kept in the address. */
export function useKeptList(name: string): [readonly string[], (values: readonly string[]) => void] {
  const { query } = useAddress();
  const values = query.getAll(name).join('\n');
  const list = useMemo(() => (values === '' ? [] : values.split('\n')), [values]);
  const set = useCallback((all: readonly string[]) => setInAddress({ [name]: all }), [name]);
  return [list, set];
}
