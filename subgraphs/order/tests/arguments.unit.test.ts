import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { buildExecutableSubgraph } from '#packages/subgraph-server/build-executable-subgraph.ts';
import { resolvers } from '../resolvers/index.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const schema = buildExecutableSubgraph(sdl, resolvers as Parameters<typeof buildExecutableSubgraph>[1]);

/** Asks as an administrator a subgraph that has no database: what is not refused before fails. */
function ask(source: string, variableValues: Record<string, unknown>) {
  const identity = {
    userId: uuidv7(),
    sessionId: uuidv7(),
    roles: ['ADMIN'],
    scopes: ['orders:read', 'orders:import'],
  };
  const contextValue = { identity, dependencies: { clock: () => new Date() } };
  return graphql({ schema, source, variableValues, contextValue });
}

test.each(['0000-01-01T00:00:00.000Z', `2026-01-01T00:00:00.${'9'.repeat(5_000)}Z`])(
  'a cursor at a time the database cannot read is refused: %.30s',
  async (placedAt) => {
    const after = Buffer.from(JSON.stringify({ placedAt, id: uuidv7() })).toString('base64url');
    const { errors } = await ask('query ($after: String) { orders(after: $after) { edges { cursor } } }', { after });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  },
);

test.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00'])(
  'a past order from before the year 1 is refused: %s',
  async (placedAt) => {
    const lines = [{ variantId: uuidv7(), quantity: 1, unitPrice: 100 }];
    const order = { externalId: 'old-1', customerId: uuidv7(), placedAt, currency: 'EUR', lines };
    const { data } = await ask(
      'mutation ($input: ImportOrdersInput!) { importOrders(input: $input) { ... on InvalidInput { path } } }',
      { input: { orders: [order] } },
    );
    expect(data).toEqual({ importOrders: { path: ['input', 'orders', '0', 'placedAt'] } });
  },
);
