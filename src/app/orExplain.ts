/** Runs a program; what keeps it from working is said in one sentence, with exit code 1. */
export async function orExplain(program: () => unknown): Promise<void> {
  try {
    await program();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
