import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { buildExecutableSubgraph, type ResolverMap } from '#packages/subgraph-server/build-executable-subgraph.ts';
import { createContext } from '../context.ts';
import { resolvers } from '../resolvers/index.ts';
import { findLines } from '../store/order-lines.ts';
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

test('each mutation of an operation shows what it did, also to what the one before it has read', async () => {
  const { id } = await opened.place([{ variantId: await opened.aVariant(), quantity: 2 }]);
  await opened.accept(id);
  const [line] = await findLines(opened.dependencies.database.prisma, [id]);
  const shipment = (key: string) => ({
    idempotencyKey: key,
    orderId: id,
    lines: [{ orderLineId: line?.id, quantity: 1 }],
  });

  const result = await graphql({
    schema,
    source: /* GraphQL */ `
      mutation ($first: FulfillOrderInput!, $second: FulfillOrderInput!) {
        first: fulfillOrder(input: $first) { ...Shipped }
        second: fulfillOrder(input: $second) { ...Shipped }
      }
      fragment Shipped on Order { shipments { status } timeline { type } }
    `,
    variableValues: { first: shipment('first'), second: shipment('second') },
    contextValue: createContext(opened.dependencies)({
      identity: { userId: uuidv7(), sessionId: uuidv7(), roles: ['STAFF'], scopes: ['orders:read', 'orders:write'] },
      correlationId: 'test',
      clientAddress: '127.0.0.1',
      userAgent: null,
      logger: pino({ level: 'silent' }),
    }),
  });
  const shipped = { status: 'SHIPPED' };
  expect(result).toMatchObject({
    data: {
      first: { shipments: [shipped] },
      second: { shipments: [shipped, shipped], timeline: expect.arrayContaining([{ type: 'CONFIRMED' }]) },
    },
  });
});
