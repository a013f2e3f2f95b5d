import { setTimeout as delay } from 'node:timers/promises';
import { retryDuringOutage } from '../crash/retry-during-outage.ts';
import { anonymous } from '../shop/people.ts';
import type { Fixture } from './fixture.ts';
import type { FollowerProcess } from './follower-process.ts';

/** Between two renewals of the tokens, which last 15 minutes; and the longest it takes to sign in, in milliseconds. */
const [renewal, timeout] = [600_000, 120_000];

/** Signs in everybody of the fixture for the clients, and again in time. Resolves, when that is first done, to what ends it. */
export async function keepTokens(fixture: Fixture, followerProcess: FollowerProcess): Promise<() => Promise<void>> {
  const over = new AbortController();
  await followerProcess.use(await tokensOf(fixture));
  const renewing = (async () => {
    while (!over.signal.aborted) {
      await delay(renewal, undefined, { signal: over.signal }).catch(() => {});
      if (!over.signal.aborted) await followerProcess.use(await tokensOf(fixture));
    }
  })();
  return async () => {
    over.abort();
    await renewing;
  };
}

async function tokensOf({ credentials }: Fixture): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const [name, input] of Object.entries(credentials)) {
    let token: string | undefined;
    const souk = anonymous({ onSession: (session) => (token = session?.accessToken) });
    await retryDuringOutage(() => souk.signIn(input), timeout);
    if (token === undefined) throw new Error(`${name} cannot sign in`);
    tokens[name] = token;
  }
  return tokens;
}
