import { Pool } from 'undici';

export interface LoadOptions {
  /** Where GraphQL is served. */
  url: string;
  /** Requests under way at any time, each on a connection of its own. */
  connections: number;
  /** The next request's body, or undefined to end. */
  next: () => string | undefined;
  /** What is wrong with an answer, if anything. Default: any status but 200. */
  findFault?: (status: number, body: Buffer) => string | undefined;
}

export interface LoadResult {
  seconds: number;
  /** How long each request took that was answered well. */
  milliseconds: number[];
  /** What went wrong with the others. */
  faults: string[];
}

/** Asks as fast as answers come. */
export async function runLoad({ url, connections, next, findFault = faultOfStatus }: LoadOptions): Promise<LoadResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const milliseconds: number[] = [];
  const faults: string[] = [];
  const startedAt = performance.now();
  const ask = async () => {
    for (let body = next(); body !== undefined; body = next()) {
      const sentAt = performance.now();
      try {
        const response = await pool.request({ method: 'POST', path: pathname, headers, body });
        const fault = findFault(response.statusCode, Buffer.from(await response.body.arrayBuffer()));
        if (fault === undefined) milliseconds.push(performance.now() - sentAt);
        else faults.push(fault);
      } catch (error) {
        faults.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - startedAt) / 1_000;
  await pool.close();
  return { seconds, milliseconds, faults };
}

/** The same body again and again, for so many seconds. */
export function repeatFor(seconds: number, body: string): () => string | undefined {
  const end = performance.now() + seconds * 1_000;
  return () => (performance.now() < end ? body : undefined);
}

export const faultOfStatus = (status: number) => (status === 200 ? undefined : `status ${status}`);
