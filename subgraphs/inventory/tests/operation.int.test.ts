import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { buildExecutableSubgraph, type ResolverMap } from '#packages/subgraph-server/build-executable-subgraph.ts';
import { createContext } from '../context.ts';
import { resolvers } from '../resolvers/index.ts';
import { type OpenedSubgraph, openTestSubgraph } from './open-test-subgraph.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const schema = buildExecutableSubgraph(sdl, resolvers as ResolverMap);

let opened: OpenedSubgraph;
beforeAll(async () => {
  opened = await openTestSubgraph();
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

/** Receives units twice in one operation. */
function receiveTwice(variantId: string) {
  const receipt = (idempotencyKey: string) => ({ idempotencyKey, variantId, warehouseId: opened.north, quantity: 3 });
  return graphql({
    schema,
    source: /* GraphQL */ `
      mutation ($first: ReceiveStockInput!, $second: ReceiveStockInput!) {
        first: receiveStock(input: $first) { ...Received }
        second: receiveStock(input: $second) { ...Received }
      }
      fragment Received on StockLevel { variant { availability { available } stockLevels { onHand } } }
    `,
    variableValues: { first: receipt(uuidv7()), second: receipt(uuidv7()) },
    contextValue: createContext(opened.dependencies)({
      identity: { userId: uuidv7(), sessionId: uuidv7(), roles: ['STAFF'], scopes: ['stock:read', 'stock:write'] },
      correlationId: 'test',
      clientAddress: '127.0.0.1',
      userAgent: null,
      logger: pino({ level: 'silent' }),
    }),
  });
}

const stock = (units: number) => ({
  variant: { availability: { available: units }, stockLevels: [{ onHand: units }] },
});

test('each mutation of an operation shows what it did, also to what the one before it has read', async () => {
  expect(await receiveTwice(await opened.aVariant())).toMatchObject({ data: { first: stock(3), second: stock(6) } });
});

test('a variant is known by its id in capital letters', async () => {
  const variantId = await opened.aVariant();
  expect(await receiveTwice(variantId.toUpperCase())).toMatchObject({ data: { first: stock(3) } });
  expect(await opened.level(variantId, opened.north)).toEqual({ onHand: 6, reserved: 0 });
});
