const DAY = 86_400_000;

/**
 * Does something now and once a day from now on.
 * @returns ends it, and resolves when what was going on is done
 */
export function daily(
  work: () => Promise<void>,
  alarm: (what: string, about: Record<string, unknown>) => void,
): () => Promise<void> {
  const once = () =>
    work().catch((error: unknown) =>
      alarm('daily work failed, and will be tried again tomorrow', { err: error }),
    );
  let going = once();
  const timer = setInterval(() => {
    going = once();
  }, DAY).unref();
  return () => {
    clearInterval(timer);
    return going;
  };
}
