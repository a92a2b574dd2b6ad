/** One line for the person at the terminal. */
export const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs a command; what keeps it from being done is told in one sentence, with exit 1. */
export async function tool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    process.stderr.write(`${code === 'ENOSPC' ? 'The disk is full; free some space and try again.' : message}\n`);
    process.exitCode = 1;
  }
}
