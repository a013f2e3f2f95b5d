import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedNats, startNats } from '../embedded-nats/start-nats.ts';
import { testEnvironment } from './environment.ts';

export interface TestBroker extends AsyncDisposable {
  /** Does not change when the broker restarts. */
  url: string;
  /** Ends the server as a power cut would, without warning. */
  kill(): Promise<void>;
  /** Starts a stopped server on what it had stored. */
  restart(): Promise<void>;
  /** Deletes every stream and consumer of a server that was killed. */
  loseStore(): void;
}

/** A nats-server of the test's own, so that stream names and even its death concern nobody else. Starts in some 50 ms. */
export async function createTestBroker(): Promise<TestBroker> {
  const environment = testEnvironment();
  const stateDir = mkdtempSync(join(environment.SOUK_TEST_DIR, 'broker-'));
  const start = (port?: number): Promise<EmbeddedNats> =>
    startNats({ program: environment.SOUK_TEST_NATS_SERVER, stateDir, ...(port !== undefined && { port }) });
  let server = await start();
  return {
    url: server.url,
    kill: () => server.stop('SIGKILL'),
    async restart() {
      server = await start(server.port);
    },
    loseStore: () => rmSync(join(stateDir, 'nats', 'store'), { recursive: true, force: true }),
    async [Symbol.asyncDispose]() {
      await server.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}
