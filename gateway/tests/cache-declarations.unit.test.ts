import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { catalogSdl, compose } from './cached-subgraphs.ts';

describe('a declaration of what may be remembered', () => {
  const { cachedTypes } = loadSupergraph(compose());

  test('is read with the subgraph, the key and the events it names', () => {
    const names = [...cachedTypes.declarations].map(([graph, named]) => [graph, [...named.keys()]]);
    expect(names).toEqual([
      [
        'catalog',
        ['Item', 'Item.rank', 'Item.rivals', 'Part', 'Query.item', 'Query.items', 'Query.things', 'Query.visits'],
      ],
      ['stock', ['Part']],
    ]);
    expect(cachedTypes.declarations.get('stock')?.get('Part')).toEqual({
      name: 'Part',
      graph: 'stock',
      keyField: 'id',
      sources: [{ aggregateType: 'stock', event: null, keyField: 'id', idsPath: null }],
    });
    expect(cachedTypes.declarations.get('catalog')?.get('Part')?.sources).toEqual([
      { aggregateType: 'item', event: null, keyField: 'id', idsPath: ['parts', 'partId'] },
    ]);
    expect(cachedTypes.declarations.get('catalog')?.get('Query.item')).toMatchObject({
      keyField: null,
      sources: [{ event: 'created', idsPath: null }],
    });
  });

  test.each([
    [
      'another subgraph',
      'graph: "catalog", on: "events.item.{id}.*"',
      'graph: "shop", on: "events.item.{id}.*"',
      '@cached of Item: there is no subgraph "shop"',
    ],
    [
      'a subject of another form',
      '"events.item.{id}.*"',
      '"events.item.{id}"',
      '@cached of Item: "events.item.{id}" is not events.<aggregateType>.<key>.<event>',
    ],
    [
      'a subject outside of events',
      '"events.item.{id}.*"',
      '"item.{id}.changed.*"',
      '@cached of Item: "item.{id}.changed.*" is not events',
    ],
    [
      'a key that stands for nothing',
      '"events.item.{id}.*"',
      '"events.item.i1.*"',
      '@cached of Item: "i1" in "events.item.i1.*" is neither {key} nor *',
    ],
    [
      'a key the entity does not have',
      '"events.item.{id}.*"',
      '"events.item.{slug}.*"',
      '@cached of Item: slug is no key of it in catalog',
    ],
    [
      'a key and ids',
      '*.*", ids: "parts.partId"',
      '{id}.*", ids: "parts.partId"',
      '@cached of Part: "events.item.{id}.*" tells the key already',
    ],
    [
      'ids that are no path',
      'ids: "parts.partId"',
      'ids: "parts[0].partId"',
      '@cached of Part: ids "parts[0].partId" is no path',
    ],
    [
      'a type that is no entity',
      'type Size {',
      'type Size @cached(graph: "catalog", on: "events.item.*.*") {',
      '@cached of Size: it is no entity of catalog',
    ],
    [
      'a field of a value',
      'width: Int!',
      'width: Int! @cached(graph: "catalog", on: "events.item.*.*")',
      '@cached of Size.width: it is no entity of catalog',
    ],
    [
      'a key of a field of an entity',
      'events.ranking.*.changed',
      'events.ranking.{id}.changed',
      '@cached of Item.rank: a field has no key',
    ],
    [
      'a field of another subgraph',
      'latest: Item',
      'latest: Item @cached(graph: "stock", on: "events.item.*.*")',
      '@cached of Query.latest: no subgraph "stock" resolves it',
    ],
    [
      'a key of a field',
      'latest: Item',
      'latest: Item @cached(graph: "catalog", on: "events.item.{id}.*")',
      '@cached of Query.latest: a field has no key',
    ],
  ])('that names %s keeps the supergraph from loading', (_what, from, to, message) => {
    expect(catalogSdl).toContain(from);
    const text = compose(catalogSdl.replace(from, to));
    expect(() => loadSupergraph(text)).toThrow(message);
  });

  test('that names two keys keeps the supergraph from loading', () => {
    const twoKeys = catalogSdl.replace(
      '@key(fields: "id") @cached(graph: "catalog", on: "events.item.{id}.*", byLanguage: true)',
      '@key(fields: "id") @key(fields: "slug") @cached(graph: "catalog", on: "events.item.{id}.*") @cached(graph: "catalog", on: "events.name.{slug}.*")',
    );
    expect(() => loadSupergraph(compose(twoKeys))).toThrow('@cached of Item: its events tell of id and of slug');
  });
});

describe("the shop's declarations", () => {
  const { cachedTypes } = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
  const sources = [...cachedTypes.declarations.values()].flatMap((named) =>
    [...named.values()].flatMap(({ name, graph, sources }) => sources.map((source) => ({ name, graph, ...source }))),
  );

  const contracts = async (): Promise<EventContract[]> => {
    const files = readdirSync('events', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.v\d+\.ts$/.test(file),
    );
    const modules = await Promise.all(files.map((file) => import(`../../events/${file}`)));
    return modules
      .flatMap((module) => Object.values(module) as EventContract[])
      .filter((value) => 'aggregateType' in value);
  };

  test('name events that exist, and places in their data that always hold ids', async () => {
    const known = await contracts();
    expect(sources.length).toBeGreaterThan(5);
    for (const { aggregateType, event, idsPath } of sources) {
      const matching = known.filter(
        ({ type }) => type.startsWith(`${aggregateType}.`) && (event === null || type === `${aggregateType}.${event}`),
      );
      expect(matching).not.toEqual([]);
      for (const contract of matching) if (idsPath) expect(requiredAt(contract, idsPath)).toBe('string');
    }
  });

  test('of the subgraphs of the shop are these', () => {
    const ofThese = sources.filter(({ graph }) =>
      ['analytics', 'auth', 'inventory', 'job', 'notification', 'order', 'product'].includes(graph),
    );
    expect([...new Set(ofThese.map(({ graph, name }) => `${graph}: ${name}`))].toSorted()).toEqual([
      'analytics: Product',
      'inventory: Variant',
      'product: Attribute',
      'product: Category',
      'product: Category.ancestors',
      'product: Category.children',
      'product: Category.productCount',
      'product: Category.products',
      'product: Collection',
      'product: Collection.productCount',
      'product: Collection.products',
      'product: Market',
      'product: Product',
      'product: Product.attributes',
      'product: Product.categories',
      'product: Product.collections',
      'product: Product.priceRange',
      'product: ProductType',
      'product: Query.attributes',
      'product: Query.categories',
      'product: Query.category',
      'product: Query.collection',
      'product: Query.collections',
      'product: Query.market',
      'product: Query.markets',
      'product: Query.product',
      'product: Query.productTypes',
      'product: Query.products',
      'product: Query.rootCategories',
      'product: Query.suggest',
      'product: Query.variant',
      'product: Variant',
      'product: Variant.attributes',
      'product: Variant.pricing',
    ]);
  });
});

interface JsonSchema {
  type?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** The type of what lies at a path in the data of every such event; undefined when it may be missing. */
function requiredAt({ data }: EventContract, path: readonly string[]): string | undefined {
  let schema: JsonSchema | undefined = z.toJSONSchema(data) as JsonSchema;
  for (const name of path) {
    while (schema?.type === 'array') schema = schema.items;
    schema = schema?.required?.includes(name) ? schema.properties?.[name] : undefined;
  }
  return schema?.type;
}
