import { composeServices } from '@apollo/composition';
import { expect, jest } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import { pino } from 'pino';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import { defaultLimits } from '../limits/limits.ts';
import { createLiveQueries, type LiveQueries, type LiveQueriesOptions } from '../live-queries/live-queries.ts';
import type { AcceptedSubscription } from '../operations/accepted-subscription.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestContext } from '../request/context.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';

const links = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes", "@composeDirective"])
    @link(url: "https://souk.dev/cache/v1.0", import: ["@cached"])
    @link(url: "https://souk.dev/live/v1.0", import: ["@live"])
    @composeDirective(name: "@cached")
    @composeDirective(name: "@live")
  directive @cached(graph: String!, on: String!, ids: String, unlessScopes: [String!]) repeatable on OBJECT | FIELD_DEFINITION
  directive @live(subject: String!, where: [String!]) on FIELD_DEFINITION
`;

export const partsSdl = `${links}
  type Query { part(id: ID!): Part }
  type Subscription { partChanged(ids: [ID!]): Part! @live(subject: "events.part.{ids}.changed") }
  type Part @key(fields: "id") @cached(graph: "parts", on: "events.part.{id}.*") {
    id: ID!
    price: Int
    cost: Int @requiresScopes(scopes: [["costs"]])
  }
`;

const shelvesSdl = `${links}
  type Subscription { shelfChanged: Shelf! @live(subject: "events.shelf.*.changed") }
  type Shelf @key(fields: "id") { id: ID! }
`;

const composed = new Map<string, LoadedSupergraph>();

function compose(parts: string): LoadedSupergraph {
  const known = composed.get(parts) ?? composeNow(parts);
  composed.set(parts, known);
  return known;
}

function composeNow(parts: string): LoadedSupergraph {
  const { supergraphSdl, errors } = composeServices([
    { name: 'parts', typeDefs: parse(parts) },
    { name: 'shelves', typeDefs: parse(shelvesSdl) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return loadSupergraph(supergraphSdl);
}

export const callerOf = (identity: Partial<Identity>) =>
  ({ identity: { ...anonymous, ...identity }, assertAccepted() {} }) as unknown as Caller;

/** What one client of a live query saw. */
export interface Seen {
  // biome-ignore lint/suspicious/noExplicitAny: results of any shape
  received: any[];
  ended: unknown;
}

export interface LiveShop {
  live: LiveQueries;
  /** Who asked for an entity, in order. */
  askedBy: string[];
  /** Awaited before a subgraph answers. */
  gate: { before: (subgraph: string) => Promise<void> };
  /** Readings that are still to be answered without the price, as while the subgraph's database is down. */
  outage: { readings: number };
  open(query: string, caller: Caller): Promise<Seen>;
  changed(aggregateType: string, aggregateId: string, data?: unknown): void;
  reload(parts: string): Promise<void>;
}

/**
 * Live queries of parts, whose price is how many letters the name of whoever asked has, and of shelves.
 *
 * @param maySee whether whoever asks may see an entity
 */
export function openLiveShop(
  parts = partsSdl,
  maySee: (identity: Identity, id: string) => boolean = () => true,
): LiveShop {
  let supergraph = compose(parts);
  let sequence = 10;
  const askedBy: string[] = [];
  const gate: LiveShop['gate'] = { before: async () => {} };
  const outage: LiveShop['outage'] = { readings: 0 };
  const find = (subgraph: string) => ({
    async execute({
      variables,
      context,
    }: {
      variables: { representations: { id: string }[] };
      context: RequestContext;
    }) {
      const { identity } = context.caller;
      const { userId } = identity;
      askedBy.push(userId ?? 'nobody');
      await gate.before(subgraph);
      const { representations } = variables;
      const [entity] = representations;
      if (outage.readings-- > 0) {
        const error = { message: 'down', path: ['_entities', 0, 'price'], extensions: { code: 'SERVICE_UNAVAILABLE' } };
        return { data: { _entities: [{ ...entity, price: null, cost: 1 }] }, errors: [error] };
      }
      const seen = (id: string) => ({ id, price: (userId ?? '').length, cost: 1 });
      return { data: { _entities: representations.map(({ id }) => (maySee(identity, id) ? seen(id) : null)) } };
    },
  });
  const accept = (query: string): AcceptedSubscription => {
    const document = parse(query);
    const request = { query, variables: { unused: 'x' } };
    return { request, document, operation: document.definitions[0] as OperationDefinitionNode, variables: {} };
  };
  // Those of the same text are the same, as the gateway keeps them.
  let operations = new Map<string, AcceptedSubscription>();
  const live = createLiveQueries({
    supergraph: () => supergraph,
    executor: soukExecutor,
    subgraphs: { find, fetch: jest.fn() } as unknown as LiveQueriesOptions['subgraphs'],
    formatError: (formatted) => formatted,
    onResolved: () => {},
    log: {
      position: () => ({ epoch: 9, sequence }),
      async *read() {},
    },
    limits: defaultLimits,
    acceptAgain({ request }) {
      expect(request.variables).toEqual({});
      return operations.get(request.query) as AcceptedSubscription;
    },
    onConflated: () => {},
    logger: pino({ level: 'silent' }),
  });

  return {
    live,
    askedBy,
    gate,
    outage,
    async open(query, caller) {
      const accepted = operations.get(query) ?? accept(query);
      operations.set(query, accepted);
      const seen: Seen = { received: [], ended: undefined };
      const sink = {
        next: (text: string) => void seen.received.push(JSON.parse(text)),
        end(errors: unknown) {
          seen.ended = errors;
        },
        isCongested: () => false,
      };
      await live.open(accepted, { correlationId: 'c', clientAddress: '::1', caller }, sink);
      return seen;
    },
    changed(aggregateType, aggregateId, data = {}) {
      const envelope = () => ({ correlationId: 'c', data });
      const event = { aggregateType, aggregateId, event: 'changed', sequence: ++sequence, envelope };
      live.handleEvent(event as unknown as StreamEvent);
    },
    async reload(parts) {
      supergraph = compose(parts);
      operations = new Map([...operations.keys()].map((query) => [query, accept(query)]));
      await live.reload();
    },
  };
}
