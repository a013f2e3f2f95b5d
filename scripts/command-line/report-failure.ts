import { prettifyError, ZodError } from 'zod';

/** Runs a command. What it throws is told on standard error, and the process ends with 1. */
export async function reportFailure(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof ZodError) return prettifyError(error);
  const { message, code } = error as NodeJS.ErrnoException;
  // A server that is not there fails once for each of its addresses, with a code and no message.
  return message || (code ?? String(error));
}
