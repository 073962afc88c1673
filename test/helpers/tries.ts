/** How often a property is tried on texts that chance makes: as often as usual, `FC_RUNS=20` for twenty times that. */
export function tries(usual: number): { numRuns: number } {
  return { numRuns: Math.ceil(usual * Number(process.env.FC_RUNS ?? 1)) };
}
