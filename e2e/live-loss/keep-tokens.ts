import { setTimeout as delay } from 'node:timers/promises';
import { stubbornly } from '../crash/stubbornly.ts';
import { anonymous } from '../shop/people.ts';
import type { Fleet } from './fleet.ts';
import type { Stage } from './stage.ts';

/** Between two renewals of the tokens, which last 15 minutes; and the longest it takes to sign in, in milliseconds. */
const [renewal, patience] = [600_000, 120_000];

/** Signs in everybody of the stage for the clients, and again in time. Resolves, when that is first done, to what ends it. */
export async function keepTokens(stage: Stage, fleet: Fleet): Promise<() => Promise<void>> {
  const over = new AbortController();
  await fleet.use(await tokensOf(stage));
  const renewing = (async () => {
    while (!over.signal.aborted) {
      await delay(renewal, undefined, { signal: over.signal }).catch(() => {});
      if (!over.signal.aborted) await fleet.use(await tokensOf(stage));
    }
  })();
  return async () => {
    over.abort();
    await renewing;
  };
}

async function tokensOf({ credentials }: Stage): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const [name, input] of Object.entries(credentials)) {
    let token: string | undefined;
    const souk = anonymous({ onSession: (session) => (token = session?.accessToken) });
    await stubbornly(() => souk.signIn(input), patience);
    if (token === undefined) throw new Error(`${name} cannot sign in`);
    tokens[name] = token;
  }
  return tokens;
}
