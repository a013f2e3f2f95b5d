import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { urlVariable } from '#packages/subgraph-list/subgraph-names.ts';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { createSubgraphLocator } from '../subgraphs/locate-subgraphs.ts';
import { startTestGateway, until } from './test-gateway.ts';

const run = promisify(execFile);

test('a gateway that is not told where a subgraph is does not start, and says which variable it needs', async () => {
  await using broker = await createTestBroker();
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const env = {
    NATS_URL: broker.url,
    JWKS_URL: 'http://127.0.0.1:1/keys',
    IDENTITY_PRIVATE_KEY: JSON.stringify(await exportJWK(privateKey)),
    PORT: '0',
    ORDER_URL: 'http://127.0.0.1:1/graphql',
  };
  const start = run(process.execPath, ['gateway/server.ts'], { env });
  await expect(start).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('there is no address of the subgraph inventory: set INVENTORY_URL'),
  });
});

test('a supergraph with a subgraph of unknown address does not replace the one in use', async () => {
  let locate: ReturnType<typeof createSubgraphLocator> | undefined;
  await using stack = await startTestGateway({
    locateSubgraphs(inSupergraph) {
      // The variables are those of the subgraphs that run.
      const variables = () => Object.fromEntries([...inSupergraph].map(([name, url]) => [urlVariable(name), url]));
      locate ??= createSubgraphLocator(variables(), { required: true });
      return locate(inSupergraph);
    },
  });
  const typename = () => stack.post({ query: '{ order(id: "o1") { __typename } }' });
  const before = await typename();
  const good = readFileSync(stack.graph.supergraphFile, 'utf8');
  writeFileSync(stack.graph.supergraphFile, good.replace('name: "product"', 'name: "gift-cards"'));
  await until('it is refused', () => stack.log.some(({ msg }) => String(msg).endsWith('the old one stays')));
  expect(stack.log.find(({ msg }) => String(msg).endsWith('the old one stays'))).toMatchObject({
    err: { message: 'there is no address of the subgraph gift-cards: set GIFT_CARDS_URL' },
  });
  expect(await stack.metric('souk_supergraph_reload_failed')).toBe(1);
  expect((await typename()).body).toEqual(before.body);
  expect(await stack.isReady()).toBe(true);

  writeFileSync(stack.graph.supergraphFile, good);
  await until('it is well again', async () => (await stack.metric('souk_supergraph_reload_failed')) === 0);
});
