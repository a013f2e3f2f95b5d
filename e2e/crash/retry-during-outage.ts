import { SoukError } from '#clients/storefront/souk-error.ts';
import { eventually } from '../shop/eventually.ts';

/** Milliseconds a client goes on trying. */
const timeout = 30_000;

/** What a client does whose request fails in a crash: sends it again, under the same key, until it is answered. */
export async function retryDuringOutage<Result extends object>(
  send: () => Promise<Result>,
  limit = timeout,
): Promise<{ result: Result; attempts: number }> {
  let attempts = 0;
  const attempt = async () => {
    attempts++;
    try {
      return await send();
    } catch (error) {
      if (!isOutage(error)) throw error;
      return null;
    }
  };
  const result = await eventually(attempt, (answer) => answer !== null, limit);
  return { result: result as Result, attempts };
}

/** How fetch words that the connection was refused or broken, before the answer or within it. */
const brokenConnection = new Set(['fetch failed', 'terminated']);

function isOutage(error: unknown): boolean {
  if (error instanceof SoukError) return error.code === 'SERVICE_UNAVAILABLE';
  // Jest gives a test its own TypeError, so that what fetch throws is not an instance of it.
  return brokenConnection.has((error as Error).message);
}
