import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { startSubgraph } from '../start-subgraph.ts';

/** What a service gives itself to shut down, in milliseconds. */
const shutdownLimit = 5_000;

test('a subgraph closes in time although somebody holds a connection and sends nothing', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'souk-subgraph-'));
  const schemaFile = join(dir, 'schema.graphql');
  writeFileSync(schemaFile, 'type Query { a: Int @public }');
  const { publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const subgraph = await startSubgraph({
    port: 0,
    schemaFile,
    resolvers: {},
    identityKey: await exportJWK(publicKey),
    logger: pino({ level: 'silent' }),
    createContext: (request) => request,
    checkReady: async () => {},
  });
  const socket = connect(Number(new URL(subgraph.url).port), '127.0.0.1');
  await once(socket, 'connect');
  // Answered over another connection, so that the silent one has been accepted by then.
  await fetch(new URL('/livez', subgraph.url));

  const started = performance.now();
  await subgraph.close();
  expect(performance.now() - started).toBeLessThan(shutdownLimit);
  socket.destroy();
  rmSync(dir, { recursive: true });
});
