import type { Dispatcher } from 'undici';

/** What was answered to a request. */
export interface BoundedAnswer {
  status: number;
  /** The header `Retry-After`; null when there is none. */
  retryAfter: string | null;
  /** The first bytes of the body. */
  body: Buffer;
}

export interface Bounds {
  /** Milliseconds for all of it, from the look-up of the name to the last byte. */
  timeout: number;
  /** Bytes of the answer that are read at most. */
  mostBytes: number;
  /** Ends it early. */
  stop: AbortSignal;
}

/**
 * Posts a body to a URL that somebody else chose, through an agent of `createGuardedAgent`. The answer is what its status says:
 * a body that is too long, or not over in time, is cut, and the connection closed. Redirects are answers like others. Rejects when
 * there is no status in time, with what ended the connection, or with the reason of `stop`.
 */
export async function postBounded(
  agent: Dispatcher,
  { url, headers, body }: { url: string; headers: Readonly<Record<string, string>>; body: string | Uint8Array },
  { timeout, mostBytes, stop }: Bounds,
): Promise<BoundedAnswer> {
  const { origin, pathname, search } = new URL(url);
  const limit = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([limit, stop]);
  // What is compressed is not wanted, and would not be decompressed.
  const all = { ...headers, 'accept-encoding': 'identity' };
  try {
    const answer = await agent.request({ origin, path: pathname + search, method: 'POST', headers: all, body, signal });
    const retryAfter = [answer.headers['retry-after']].flat()[0] ?? null;
    return { status: answer.statusCode, retryAfter, body: await readUpTo(answer.body, mostBytes, stop) };
  } catch (error) {
    stop.throwIfAborted();
    if (limit.aborted) throw new Error(`no answer within ${timeout} ms`, { cause: error });
    throw error;
  }
}

async function readUpTo(body: Dispatcher.ResponseData['body'], most: number, stop: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Leaving the loop closes the connection.
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) break;
    }
  } catch {
    stop.throwIfAborted();
  }
  return Buffer.concat(chunks, length).subarray(0, most);
}
