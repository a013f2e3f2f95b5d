import { composeServices } from '@apollo/composition';
import { operationFromDocument } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { pino } from 'pino';
import { createEntityCache, type EntityCache } from '../cache/entity-cache.ts';
import { compilePlan } from '../execution/compile-plan.ts';
import type { ExecutablePlan } from '../execution/executable-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { CompiledFetch, FetchRequest, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import type { GatewayContext } from '../http/context.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';

const links = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requiresScopes", "@composeDirective"])
    @link(url: "https://souk.dev/access/v1.0", import: ["@public", "@owned"])
    @link(url: "https://souk.dev/cache/v1.0", import: ["@cached"])
    @composeDirective(name: "@public")
    @composeDirective(name: "@owned")
    @composeDirective(name: "@cached")
  directive @public on FIELD_DEFINITION
  directive @owned(by: String!) on OBJECT | FIELD_DEFINITION
  directive @cached(graph: String!, on: String!, ids: String) repeatable on OBJECT | FIELD_DEFINITION
`;

/** What is sold: items, each with parts, on shelves. */
export const catalogSdl = `${links}
  type Query {
    item(slug: String!): Item @cached(graph: "catalog", on: "events.item.*.created")
    items(below: Int): [Item!]! @cached(graph: "catalog", on: "events.item.*.*")
    things: [Thing!]! @cached(graph: "catalog", on: "events.item.*.*")
    visits: Int! @cached(graph: "catalog", on: "events.item.*.*") @owned(by: "id")
    latest: Item
  }
  type Mutation { reprice(part: ID!, price: Int!): Boolean! }
  union Thing = Item | Part
  type Item @key(fields: "id") @cached(graph: "catalog", on: "events.item.{id}.*") {
    id: ID!
    slug: String!
    title: String!
    size: Size!
    parts: [Part!]!
    shelf: Shelf!
    margin: Int @requiresScopes(scopes: [["margins"]])
    mine: Boolean @owned(by: "id")
  }
  type Size { width: Int! }
  type Part @key(fields: "id") @cached(graph: "catalog", on: "events.item.*.*", ids: "parts.partId") {
    id: ID!
    price: Int!
    item: Item!
  }
  type Shelf @key(fields: "id") { id: ID! name: String! }
`;

/** What of the parts is there. */
const stockSdl = `${links}
  type Query { partsInStock: [Part!]! }
  type Part @key(fields: "id") @cached(graph: "stock", on: "events.stock.{id}.*") {
    id: ID!
    available(from: String): Int
    reserved: Int @requiresScopes(scopes: [["stock"]])
  }
`;

export interface Shop {
  items: Map<string, { slug: string; title: string; parts: string[] }>;
  prices: Map<string, number>;
  available: Map<string, number>;
}

const aShop = (): Shop => ({
  items: new Map([
    ['i1', { slug: 'mug', title: 'Mug', parts: ['p1', 'p2'] }],
    ['i2', { slug: 'bowl', title: 'Bowl', parts: ['p3'] }],
  ]),
  prices: new Map([
    ['p1', 100],
    ['p2', 200],
    ['p3', 300],
  ]),
  available: new Map([
    ['p1', 1],
    ['p2', 2],
    ['p3', 3],
  ]),
});

export interface CachedShop {
  shop: Shop;
  cache: EntityCache;
  /** Replaces the supergraph, and with it all plans. */
  reload(sdl: string): void;
  /** Every request a subgraph got, with the ids of the entities it asked for. */
  asked: { subgraph: string; query: string; ids: string[]; caller: string }[];
  /** Awaited, if set, between the moment a subgraph read what it answers and its answer. */
  gate: { afterRead: ((subgraph: string) => Promise<void>) | null; answerInstead: (() => SubgraphResponse) | null };
  /** Asks one subgraph through the cache. */
  ask(subgraph: string, query: string, variables?: Record<string, unknown>, caller?: string): Promise<SubgraphResponse>;
  plan(operation: string): ExecutablePlan;
  /** Executes an operation through the cache, or through another way to ask subgraphs. */
  run(operation: string, variables?: Record<string, unknown>, fetch?: FetchSubgraph): Promise<unknown>;
  itemChanged(id: string, event?: string): void;
  stockChanged(id: string): void;
}

export const compose = (catalog = catalogSdl, stock = stockSdl): string => {
  const { supergraphSdl, errors } = composeServices([
    { name: 'catalog', url: 'http://catalog', typeDefs: parse(catalog) },
    { name: 'stock', url: 'http://stock', typeDefs: parse(stock) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
};

const catalogResolvers = (shop: Shop) => {
  const item = (id: string) => {
    const found = shop.items.get(id);
    return found ? { __typename: 'Item', id, ...found } : null;
  };
  const part = (id: string) => (shop.prices.has(id) ? { __typename: 'Part', id } : null);
  const all = () => [...shop.items.keys()].map(item);
  return {
    Query: {
      item: (_: unknown, { slug }: { slug: string }) => all().find((each) => each?.slug === slug) ?? null,
      items: (_: unknown, { below }: { below?: number }) =>
        all().filter((each) => each?.parts.every((id) => (shop.prices.get(id) ?? 0) < (below ?? Number.MAX_VALUE))),
      things: () => [...all(), ...[...shop.prices.keys()].map(part)],
      visits: (_: unknown, __: unknown, { caller }: { caller: string }) => caller.length,
      latest: () => all().at(-1),
    },
    Mutation: {
      reprice(_: unknown, { part: id, price }: { part: string; price: number }) {
        shop.prices.set(id, price);
        return true;
      },
    },
    Item: {
      __resolveReference: ({ id }: { id: string }) => item(id),
      size: () => ({ width: 7 }),
      parts: ({ parts }: { parts: string[] }) => parts.map(part),
      shelf: () => ({ id: 's1', name: 'Top' }),
      margin: () => 5,
      mine: (_: unknown, __: unknown, { caller }: { caller: string }) => caller === 'owner',
    },
    Part: {
      __resolveReference: ({ id }: { id: string }) => part(id),
      price: ({ id }: { id: string }) => shop.prices.get(id),
      item: ({ id }: { id: string }) => all().find((each) => each?.parts.includes(id)),
    },
  };
};

const stockResolvers = (shop: Shop) => ({
  Query: { partsInStock: () => [...shop.available.keys()].map((id) => ({ id })) },
  Part: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    available({ id }: { id: string }, { from }: { from?: string }) {
      if (id === 'broken') throw new Error('no stock of it');
      return (shop.available.get(id) ?? 0) + (from === 'north' ? 1_000 : 0);
    },
    reserved: () => 1,
  },
});

const compiled = (subgraph: string, query: string): CompiledFetch => {
  const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operationKind = operation?.operation === 'mutation' ? 'mutation' : 'query';
  const byRepresentations = query.includes('_entities');
  const bodyHead = `{"query":${JSON.stringify(query)},"variables":`;
  return { subgraph, operationKind, operationName: undefined, query, bodyHead, byRepresentations };
};

let defaultSupergraph: LoadedSupergraph | undefined;

/** A cache, opened, before two subgraphs whose data a test may change. */
export function openCachedShop({ limit, shop = aShop() }: { limit?: number; shop?: Shop } = {}): CachedShop {
  defaultSupergraph ??= loadSupergraph(compose());
  let supergraph = defaultSupergraph;
  const schemas = new Map([
    ['catalog', buildSubgraphSchema({ typeDefs: parse(catalogSdl), resolvers: catalogResolvers(shop) } as never)],
    ['stock', buildSubgraphSchema({ typeDefs: parse(stockSdl), resolvers: stockResolvers(shop) } as never)],
  ]);
  const asked: CachedShop['asked'] = [];
  const gate: CachedShop['gate'] = { afterRead: null, answerInstead: null };

  const fetch: FetchSubgraph = async ({ fetch: { subgraph, query }, variables, context }) => {
    const representations = (variables['representations'] ?? []) as { id: string }[];
    const caller = context.correlationId;
    asked.push({ subgraph, query, ids: representations.map(({ id }) => id), caller });
    const schema = schemas.get(subgraph);
    if (!schema) throw new Error(`there is no subgraph ${subgraph}`);
    const answer = gate.answerInstead
      ? gate.answerInstead()
      : await execute({ schema, document: parse(query), variableValues: variables, contextValue: { caller } });
    const read = JSON.parse(JSON.stringify(answer));
    await gate.afterRead?.(subgraph);
    return read;
  };
  const cache = createEntityCache({
    fetch,
    supergraph: () => supergraph,
    logger: pino({ level: 'silent' }),
    ...(limit !== undefined && { limit }),
  });
  cache.bypass(false);

  const fetches = new Map<string, CompiledFetch>();
  const plans = new Map<string, ExecutablePlan>();
  const contextOf = (caller: string) => ({ correlationId: caller }) as GatewayContext;
  const plan = (text: string): ExecutablePlan => {
    const known = plans.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: true });
    const operation = document.definitions[0] as OperationDefinitionNode;
    const made = supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document));
    const executable = compilePlan(made, { document, operation, supergraph });
    plans.set(text, executable);
    return executable;
  };
  const itemEvent = (id: string) => ({
    parts: (shop.items.get(id)?.parts ?? []).map((partId) => ({ partId })),
  });
  return {
    shop,
    cache,
    reload(changed) {
      supergraph = loadSupergraph(changed);
      plans.clear();
      fetches.clear();
    },
    asked,
    gate,
    plan,
    ask(subgraph, query, variables = {}, caller = 'anybody') {
      const key = `${subgraph} ${query}`;
      const known = fetches.get(key) ?? compiled(subgraph, query);
      fetches.set(key, known);
      const request: FetchRequest = { fetch: known, variables, context: contextOf(caller), path: [] };
      return cache.fetch(request).then(frozen);
    },
    async run(operation, variables = {}, through = cache.fetch) {
      const { data, errors } = await executePlan(plan(operation), {
        variables,
        context: contextOf('anybody'),
        fetch: (request) => through(request).then(frozen),
      });
      if (errors?.length) throw errors[0];
      return data;
    },
    itemChanged: (id, event = 'updated') => cache.noticeEvent(`events.item.${id}.${event}`, () => itemEvent(id)),
    stockChanged: (id) => cache.noticeEvent(`events.stock.${id}.changed`, () => ({})),
  };
}

/** What is shared may be changed by nobody: here it cannot be. */
const frozen = (response: SubgraphResponse) => (response.shared ? deepFreeze(response) : response);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

/** `_entities` of parts in a subgraph, by a selection. */
export const partQuery = (selection: string, variables = '') =>
  `query ($representations: [_Any!]!${variables}) { _entities(representations: $representations) { ... on Part { ${selection} } } }`;

export const parts = (...ids: string[]) => ({ representations: ids.map((id) => ({ __typename: 'Part', id })) });
