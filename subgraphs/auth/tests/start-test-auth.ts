import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import { subgraph } from '../subgraph.ts';

export interface TestAuth extends TestSubgraph<Dependencies> {
  /** Lets time pass for the subgraph. */
  advance(milliseconds: number): void;
}

/** The subgraph without accounts, by default with a silent log. */
export async function startTestAuth(logger?: Logger): Promise<TestAuth> {
  let ahead = 0;
  const started = await startTestSubgraph(subgraph, {
    environment: { AUTH_SECRET: randomBytes(32).toString('base64url') },
    clock: () => new Date(Date.now() + ahead),
    ...(logger && { logger }),
  });
  return {
    ...started,
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}
