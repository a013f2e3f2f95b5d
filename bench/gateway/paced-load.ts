import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { faultOfStatus, type LoadOptions, type LoadResult } from './load.ts';

export interface PacedLoadOptions extends Pick<LoadOptions, 'url' | 'findFault'> {
  next: () => string;
  perSecond: number;
  /** Aborted to end the load; what is under way then is still awaited. */
  signal: AbortSignal;
}

/** Between two looks at the clock, in milliseconds. */
const step = 5;

/**
 * Asks so many times a second, whether or not answers come, as many clients do who know nothing of each other. The time
 * of a request counts from when it was due.
 */
export async function runPacedLoad(options: PacedLoadOptions): Promise<LoadResult> {
  const { url, next, perSecond, signal, findFault = faultOfStatus } = options;
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const milliseconds: number[] = [];
  const faults: string[] = [];
  const ask = async (dueAt: number) => {
    try {
      const response = await pool.request({ method: 'POST', path: pathname, headers, body: next() });
      const fault = findFault(response.statusCode, Buffer.from(await response.body.arrayBuffer()));
      if (fault === undefined) milliseconds.push(performance.now() - dueAt);
      else faults.push(fault);
    } catch (error) {
      faults.push(String(error));
    }
  };
  const startedAt = performance.now();
  const asked: Promise<void>[] = [];
  while (!signal.aborted) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond);
    while (asked.length < due) asked.push(ask(startedAt + ((asked.length + 1) / perSecond) * 1_000));
    await delay(step);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await Promise.all(asked);
  await pool.close();
  return { seconds, milliseconds, faults };
}
