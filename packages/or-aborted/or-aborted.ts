/**
 * What comes of work, or, as soon as the signal aborts, a rejection with its reason: not all work ends when it is told to. Work that goes
 * on afterwards is nobody's: what it rejects with is dropped.
 */
export async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
