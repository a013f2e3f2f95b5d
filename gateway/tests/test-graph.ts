import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { JWK } from 'jose';
import { pino } from 'pino';
import { noteAppended, noteCommitted } from '#packages/causality/committed-events.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import { type RunningSubgraph, startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { authSdl, startTestAuthSubgraph, type TestAuthSubgraph } from './test-auth-subgraph.ts';

const links = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@composeDirective"])
    @link(url: "https://souk.dev/live/v1.0", import: ["@live"])
    @composeDirective(name: "@live")
  directive @live(subject: String!) on FIELD_DEFINITION
  directive @public on FIELD_DEFINITION
`;

/** Orders of buyers, and what happens to them. */
export const orderSdl = `${links}
  type Query {
    order(id: ID!): Order @authenticated
    broken: String @public
  }
  type Mutation { ship(id: ID!): Order @authenticated }
  type Subscription {
    orderUpdated(orderId: ID): Order! @authenticated @live(subject: "events.order.{orderId}.*")
    orderShipped(orderIds: [ID!]): Order! @requiresScopes(scopes: [["orders:read"]]) @live(subject: "events.order.{orderIds}.shipped")
  }
  type Order @key(fields: "id") { id: ID! status(upper: Boolean = false): String! lines: [Line!]! margin: Int @requiresScopes(scopes: [["orders:read"]]) }
  type Line { quantity: Int! variant: Variant! }
  type Variant @key(fields: "id", resolvable: false) { id: ID! }
`;

/** What is sold. */
const productSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @public on FIELD_DEFINITION
  type Query { variants: [Variant!]! @public }
  type Variant @key(fields: "id") { id: ID! sku: String title: String! }
`;

export interface TestOrder {
  id: string;
  buyer: string;
  status: string;
}

export interface TestGraph extends AsyncDisposable {
  supergraphFile: string;
  orders: Map<string, TestOrder>;
  /** Order references that were resolved, in order; the product references of each request. */
  asked: { orders: string[]; variants: string[][] };
  /** Awaited before a reference to an order, or the title of a variant, is resolved. */
  gate: { beforeOrder: () => Promise<void>; beforeTitle: () => Promise<void> };
  /** Id of the event that shipping an order commits; null for none. */
  shipping: { eventId: string | null };
  order: RunningSubgraph;
  product: RunningSubgraph;
  auth: TestAuthSubgraph;
  /** Starts the order subgraph, after it was closed, where it was. */
  restartOrder(): Promise<void>;
}

type Context = SubgraphRequest;
const line = (variant: string) => ({ quantity: 1, variant: { __typename: 'Variant', id: variant } });

/** Composes a supergraph of subgraphs at the given addresses. */
export function composeSupergraph(urls: { order: string; product: string; auth?: string }, order = orderSdl): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'order', url: urls.order, typeDefs: parse(order) },
    { name: 'product', url: urls.product, typeDefs: parse(productSdl) },
    ...(urls.auth === undefined ? [] : [{ name: 'auth', url: urls.auth, typeDefs: parse(authSdl) }]),
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}

/** Two small subgraphs and their supergraph, in files of `dir`. */
export async function startTestGraph(dir: string, identityKey: JWK): Promise<TestGraph> {
  const orders = new Map<string, TestOrder>();
  const asked: TestGraph['asked'] = { orders: [], variants: [] };
  const shipping: TestGraph['shipping'] = { eventId: null };
  const gate = { beforeOrder: async () => {}, beforeTitle: async () => {} };
  const visible = (id: string, { identity }: Context) => {
    const found = orders.get(id);
    return found && (found.buyer === identity.userId || identity.roles.includes('STAFF')) ? found : null;
  };
  const common = { port: 0, identityKey, logger: pino({ level: 'silent' }), checkReady: async () => {} };
  const schemaFile = (name: string, sdl: string) => {
    const file = join(dir, `${name}.graphql`);
    writeFileSync(file, sdl);
    return file;
  };

  const startOrder = (port: number) =>
    startSubgraph<Context>({
      ...common,
      port,
      schemaFile: schemaFile('order', orderSdl),
      createContext: (request) => request,
      resolvers: {
        Query: {
          order: (_parent: unknown, { id }: { id: string }, context: Context) => visible(id, context),
          broken: () => {
            throw new Error('a secret of the database');
          },
        },
        Mutation: {
          ship(_parent: unknown, { id }: { id: string }, context: Context) {
            const found = visible(id, context);
            if (found) found.status = 'shipped';
            const tx = {};
            if (shipping.eventId !== null) noteAppended(tx, [{ aggregateType: 'order', id: shipping.eventId }]);
            noteCommitted(tx);
            return found;
          },
        },
        Order: {
          async __resolveReference({ id }: { id: string }, context: Context) {
            asked.orders.push(id);
            await gate.beforeOrder();
            return visible(id, context);
          },
          status: ({ status }: TestOrder, { upper }: { upper: boolean }) => (upper ? status.toUpperCase() : status),
          lines: () => [line('v1'), line('v2'), line('v1')],
          margin: () => 7,
        },
      },
    });
  let order = await startOrder(0);
  const product = await startSubgraph<Context & { variants: string[] }>({
    ...common,
    schemaFile: schemaFile('product', productSdl),
    createContext(request) {
      const variants: string[] = [];
      asked.variants.push(variants);
      return { ...request, variants };
    },
    resolvers: {
      Query: { variants: () => [{ id: 'v1' }, { id: 'v2' }] },
      Variant: {
        __resolveReference({ id }: { id: string }, { variants }: { variants: string[] }) {
          variants.push(id);
          return { id };
        },
        sku: ({ id }: { id: string }) => `SKU-${id}`,
        async title({ id }: { id: string }) {
          await gate.beforeTitle();
          return `Title of ${id}`;
        },
      },
    },
  });

  const auth = await startTestAuthSubgraph(schemaFile('auth', authSdl), common);

  const supergraphFile = join(dir, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeSupergraph({ order: order.url, product: product.url, auth: auth.url }));
  return {
    supergraphFile,
    orders,
    asked,
    gate,
    shipping,
    get order() {
      return order;
    },
    product,
    auth,
    async restartOrder() {
      order = await startOrder(Number(new URL(order.url).port));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([order.close(), product.close(), auth.close()]);
    },
  };
}
