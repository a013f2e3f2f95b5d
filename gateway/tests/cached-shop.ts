import { execute, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { pino } from 'pino';
import { anonymous } from '#packages/identity/identity.ts';
import { createEntityCache, type EntityCache } from '../cache/entity-cache.ts';
import type { ExecutablePlan } from '../execution/executable-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { CompiledFetch, FetchRequest, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import { planOperation } from '../execution/plan-operation.ts';
import type { RequestContext } from '../request/context.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';
import { aShop, compose, type Shop, schemasOf } from './cached-subgraphs.ts';

export interface CachedShop {
  shop: Shop;
  cache: EntityCache;
  /** Replaces the supergraph, and with it all plans. */
  reload(sdl: string): void;
  /** Every request a subgraph got, with the ids of the entities it asked for. */
  asked: { subgraph: string; query: string; ids: string[]; caller: string }[];
  /** Awaited, if set, between the moment a subgraph read what it responses and its answer. */
  gate: { afterRead: ((subgraph: string) => Promise<void>) | null; answerInstead: (() => SubgraphResponse) | null };
  /** Until when subgraphs say that their answers hold, by name. */
  validUntil: Map<string, number>;
  /** Asks one subgraph through the cache. */
  ask(
    subgraph: string,
    query: string,
    variables?: Record<string, unknown>,
    caller?: string,
    languages?: string,
  ): Promise<SubgraphResponse>;
  plan(operation: string): ExecutablePlan;
  /** Executes an operation through the cache, or through another way to ask subgraphs. */
  run(
    operation: string,
    variables?: Record<string, unknown>,
    fetch?: FetchSubgraph,
    languages?: string,
  ): Promise<unknown>;
  itemChanged(id: string, event?: string): void;
  stockChanged(id: string): void;
}

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
  const schemas = schemasOf(shop);
  const asked: CachedShop['asked'] = [];
  const gate: CachedShop['gate'] = { afterRead: null, answerInstead: null };

  const validUntil: CachedShop['validUntil'] = new Map();

  const fetch: FetchSubgraph = async ({ fetch: { subgraph, query }, variables, context }) => {
    const representations = (variables['representations'] ?? []) as { id: string }[];
    const caller = context.correlationId;
    asked.push({ subgraph, query, ids: representations.map(({ id }) => id), caller });
    const schema = schemas.get(subgraph);
    if (!schema) throw new Error(`there is no subgraph ${subgraph}`);
    const answer = gate.answerInstead
      ? gate.answerInstead()
      : await execute({
          schema,
          document: parse(query),
          variableValues: variables,
          contextValue: { caller, languages: context.languages },
        });
    const read = JSON.parse(JSON.stringify(answer));
    await gate.afterRead?.(subgraph);
    const until = validUntil.get(subgraph);
    return until === undefined ? read : { ...read, validUntil: until };
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
  const contextOf = (caller: string, languages?: string) =>
    ({
      languages,
      correlationId: caller,
      caller: { identity: { ...anonymous, scopes: caller === 'buyer' ? ['drafts'] : ['margins'] } },
    }) as unknown as RequestContext;
  const plan = (text: string): ExecutablePlan => {
    const known = plans.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: true });
    const operation = document.definitions[0] as OperationDefinitionNode;
    const executable = planOperation(document, operation, supergraph);
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
    validUntil,
    plan,
    ask(subgraph, query, variables = {}, caller = 'anybody', languages = undefined) {
      const key = `${subgraph} ${query}`;
      const known = fetches.get(key) ?? compiled(subgraph, query);
      fetches.set(key, known);
      const request: FetchRequest = { fetch: known, variables, context: contextOf(caller, languages), path: [] };
      return cache.fetch(request).then(frozen);
    },
    async run(operation, variables = {}, through = cache.fetch, languages = undefined) {
      const { data, errors } = await executePlan(plan(operation), {
        variables,
        context: contextOf('anybody', languages),
        fetch: (request) => through(request).then(frozen),
      });
      if (errors?.length) throw errors[0];
      return data;
    },
    itemChanged: (id, event = 'updated') => cache.handleEvent(`events.item.${id}.${event}`, () => itemEvent(id)),
    stockChanged: (id) => cache.handleEvent(`events.stock.${id}.changed`, () => ({})),
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

export const available = partQuery('available');
export const price = partQuery('price');

export const entitiesOf = async (answer: Promise<SubgraphResponse>) => (await answer).data?.['_entities'];
