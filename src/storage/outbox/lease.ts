/** What a process has taken to send is its own for so long, in ms: after a crash another takes it over then. */
export const LEASE = 30_000;
