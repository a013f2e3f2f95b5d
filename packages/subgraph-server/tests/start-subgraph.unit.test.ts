import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { anonymous } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { startSubgraph } from '../start-subgraph.ts';

/** What a service gives itself to shut down, in milliseconds. */
const shutdownLimit = 5_000;

/** A subgraph of one field. Its test closes it. */
async function start() {
  const dir = mkdtempSync(join(tmpdir(), 'souk-subgraph-'));
  const schemaFile = join(dir, 'schema.graphql');
  writeFileSync(schemaFile, 'type Query { keys(of: JSON): [String!] @public }');
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { mint } = await createIdentityMinter(await exportJWK(privateKey));
  const subgraph = await startSubgraph({
    port: 0,
    schemaFile,
    resolvers: { Query: { keys: (_parent: unknown, { of }: { of: object }) => Object.keys(of) } },
    identityKey: await exportJWK(publicKey),
    logger: pino({ level: 'silent' }),
    createContext: (request) => request,
    checkReady: async () => {},
  });
  return {
    url: subgraph.url,
    async ask(body: string) {
      const { token } = await mint(anonymous);
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(subgraph.url, { method: 'POST', headers, body });
      return { status: response.status, answer: await response.json() };
    },
    async close() {
      await subgraph.close();
      rmSync(dir, { recursive: true });
    },
  };
}

test('a subgraph closes in time although somebody holds a connection and sends nothing', async () => {
  const { url, close } = await start();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  // Answered over another connection, so that the silent one has been accepted by then.
  await fetch(new URL('/livez', url));

  const started = performance.now();
  await close();
  expect(performance.now() - started).toBeLessThan(shutdownLimit);
  socket.destroy();
});

test('a subgraph reads values whatever their names are', async () => {
  const { ask, close } = await start();
  const query = 'query ($of: JSON) { keys(of: $of) }';
  for (const name of ['__proto__', 'constructor']) {
    const answer = await ask(`{"query":"${query}","variables":{"of":{"${name}":{"prototype":1}}}}`);
    expect(answer).toEqual({ status: 200, answer: { data: { keys: [name] } } });
  }
  await close();
});
