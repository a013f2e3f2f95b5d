import { dirname } from 'node:path';
import { freePort } from '#packages/processes/free-port.ts';
import { spawnWithGuard } from '#packages/processes/spawn-with-guard.ts';
import { hasExited, stopChild } from '#packages/processes/stop-child.ts';
import { urlVariable } from '#packages/subgraph-list/subgraph-names.ts';
import { stackFilePath } from '#packages/test-stack/environment.ts';
import { supergraphFile, testStack } from '#packages/test-stack/test-stack.ts';
import { identityKeys } from '../../scripts/start/secrets.ts';
import { eventually } from '../shop/eventually.ts';

const stopGrace = 10_000;

export interface SecondGateway extends AsyncDisposable {
  /** Its GraphQL endpoint. */
  url: string;
}

/**
 * Another gateway of the running stack, which knows nothing of the first one. Resolves when it is ready.
 * @param environment what it is told besides. Default nothing.
 */
export async function startSecondGateway(environment: Record<string, string> = {}): Promise<SecondGateway> {
  const { natsUrl, subgraphs } = testStack();
  const port = await freePort();
  const child = spawnWithGuard(process.execPath, ['gateway/server.ts'], {
    env: {
      PATH: process.env['PATH'],
      // As npm start does.
      NODE_COMPILE_CACHE: 'node_modules/.cache/souk',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      METRICS_PORT: String(port),
      NATS_URL: natsUrl,
      SUPERGRAPH: supergraphFile(),
      IDENTITY_PRIVATE_KEY: identityKeys(dirname(stackFilePath())).privateKey,
      JWKS_URL: new URL('/.well-known/jwks.json', subgraphs['auth']?.url).href,
      RATE_ANONYMOUS_REQUESTS: '0',
      ...Object.fromEntries(
        Object.entries(subgraphs).map(([name, { url }]) => [urlVariable(name), new URL('/graphql', url).href]),
      ),
      ...environment,
    },
    onParentEnd: 'KILL',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const isReady = async () => {
    if (hasExited(child)) throw new Error('the second gateway ended before it was ready');
    return fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  await eventually(isReady, Boolean, 30_000);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    [Symbol.asyncDispose]: () => stopChild(child, 'SIGTERM', stopGrace),
  };
}
