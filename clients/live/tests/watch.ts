import { setTimeout as delay } from 'node:timers/promises';
import type { Client, SubscribePayload } from 'graphql-ws';

/** What a client was told of one subscription. */
export interface Watched {
  values: unknown[];
  ended: { error?: unknown } | null;
  stop(): void;
}

export function watch(client: Client, extensions?: SubscribePayload['extensions']): Watched {
  const watched: Watched = { values: [], ended: null, stop: () => {} };
  watched.stop = client.subscribe<{ value: unknown }>(
    { query: 'subscription { value }', ...(extensions && { extensions }) },
    {
      next: ({ data }) => void watched.values.push(data?.value),
      error(error) {
        watched.ended = { error };
      },
      complete() {
        watched.ended ??= {};
      },
    },
  );
  return watched;
}

/** Resolves when the condition holds; throws when it does not within ten seconds. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`gave up waiting until ${what}`);
    await delay(2);
  }
}

/** 1, 2, 3 … */
export const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => index + first);
