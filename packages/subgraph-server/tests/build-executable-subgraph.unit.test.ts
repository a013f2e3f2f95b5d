import { composeServices } from '@apollo/composition';
import { expect, test } from '@jest/globals';
import { graphql, parse } from 'graphql';
import { buildExecutableSubgraph } from '../build-executable-subgraph.ts';

const schema = buildExecutableSubgraph(
  'type Query { price(currency: CurrencyCode!): Money @public } type Shelf @key(fields: "id") { id: ID! }',
  { Query: { price: (_parent: unknown, { currency }: { currency: string }) => ({ minor: 1250, currency }) } },
);

test('the shared types of a subgraph resolve without resolvers of its own', async () => {
  const { data, errors } = await graphql({
    schema,
    source: '{ price(currency: "eur") { minor currency amount } }',
    contextValue: {},
  });
  expect(errors).toBeUndefined();
  expect(data?.['price']).toMatchObject({ minor: 1250, currency: 'EUR', amount: '12.50' });
});

test('the SDL that a subgraph answers is whole: it composes as it stands', async () => {
  const { data } = await graphql({ schema, source: '{ _service { sdl } }', contextValue: {} });
  const service = data?.['_service'] as { sdl: string } | undefined;
  const { errors, supergraphSdl } = composeServices([
    { name: 'shelves', url: 'http://localhost', typeDefs: parse(service?.sdl ?? '') },
  ]);
  expect(errors).toBeUndefined();
  expect(supergraphSdl).toContain('https://souk.dev/access/v1.0');
  expect(supergraphSdl).toContain('type Money');
});
