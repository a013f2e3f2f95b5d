import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { ensureNatsServer } from '#packages/embedded-nats/ensure-nats-server.ts';
import { startNats } from '#packages/embedded-nats/start-nats.ts';
import { freePort } from '#packages/processes/free-port.ts';
import { urlVariable } from '#packages/subgraph-list/subgraph-names.ts';
import { searchPath } from '../../environment.ts';
import { startProcess } from '../start-process.ts';
import type { Testbed } from '../testbed.ts';
import { type Contender, type RunningGateway, untilReady } from './contender.ts';

/** For a bench that is one caller. */
export const noRateLimit = { RATE_ANONYMOUS_REQUESTS: '0' };

/**
 * Souk's gateway as it is shipped, but for the limit on requests.
 * @param environment what else differs
 * @param directory of its checkout; default this one
 */
export const souk = (name: string, environment: Record<string, string>, directory?: string): Contender => ({
  name,
  start: (testbed) => startSouk(testbed, name, { ...noRateLimit, ...environment }, directory),
});

interface RunningSouk extends RunningGateway {
  /** Of its broker. */
  natsUrl: string;
}

/**
 * Starts Souk's gateway with a broker and a key set of its own.
 * @param environment what differs from the default
 * @param directory of its checkout; default this one
 */
export async function startSouk(
  testbed: Testbed,
  name: string,
  environment: Record<string, string> = {},
  directory?: string,
): Promise<RunningSouk> {
  await using opened = new AsyncDisposableStack();
  const program = await ensureNatsServer({ path: searchPath(), say: console.log });
  const nats = await startNats({ program, stateDir: `${testbed.dir}/${name}` });
  opened.defer(() => nats.stop());
  const jwksUrl = opened.use(await serveKeySet()).url;
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const port = await freePort();
  const process = opened.use(
    await startProcess({
      dir: testbed.dir,
      name,
      command: ['gateway/server.ts'],
      directory,
      environment: {
        PORT: String(port),
        NATS_URL: nats.url,
        JWKS_URL: jwksUrl,
        IDENTITY_PRIVATE_KEY: JSON.stringify(await exportJWK(privateKey)),
        SUPERGRAPH: testbed.supergraphFile,
        ...subgraphUrls(testbed),
        ...environment,
      },
    }),
  );
  await untilReady(process, `http://127.0.0.1:${port}/readyz`);
  const keep = opened.move();
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    process,
    natsUrl: nats.url,
    [Symbol.asyncDispose]: async () => keep.disposeAsync(),
  };
}

function subgraphUrls({ subgraphs }: Testbed): Record<string, string> {
  return Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [urlVariable(name), url]));
}

/** The keys that a gateway verifies access tokens with; nobody signs in here. */
async function serveKeySet(): Promise<{ url: string } & AsyncDisposable> {
  const { publicKey } = await generateKeyPair('EdDSA');
  const keySet = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'EdDSA', use: 'sig' }],
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(keySet);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
