import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionOptions, printSchema } from 'graphql';
import { pino } from 'pino';
import { anonymous } from '#packages/identity/identity.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import { compileLimits } from '../limits/compile-limits.ts';
import { defaultLimits } from '../limits/limits.ts';
import { createOperations } from '../operations/create-operations.ts';
import { createAutomaticPersistedQueries } from '../persisted/automatic-persisted-queries.ts';
import type { RequestContext } from '../request/context.ts';
import { createErrorFormatter } from '../request/errors.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';
import { composeSupergraph } from './test-graph.ts';

/** Operations over a supergraph whose planner and subgraphs must not be asked. */
function startOperations(loaded: LoadedSupergraph) {
  const planner = {
    buildQueryPlan(): never {
      throw new Error('nothing is planned');
    },
  } as unknown as LoadedSupergraph['planner'];
  const supergraph = { ...loaded, planner };
  return createOperations({
    supergraph: () => supergraph,
    executor: soukExecutor,
    persisted: createAutomaticPersistedQueries(),
    limits: compileLimits(defaultLimits),
    rate: { take: () => null },
    introspection: true,
    fetch: () => Promise.reject(new Error('no subgraph is asked')),
    responseCache: null,
    causality: { begin: () => Promise.reject(new Error('nobody asks for order')) },
    formatError: createErrorFormatter(pino({ level: 'silent' })),
  });
}

const loaded = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
const small = loadSupergraph(composeSupergraph({ order: 'http://localhost:1', product: 'http://localhost:2' }));
const own = startOperations(loaded);
const context = { caller: { identity: anonymous }, correlationId: 'c', clientAddress: '::1' } as RequestContext;

/** The data of an operation that is to be answered whole, without a plan. */
// biome-ignore lint/suspicious/noExplicitAny: each operation has its own shape
async function ask(query: string, variables?: Record<string, unknown>, operations = own): Promise<any> {
  const response = await operations.execute({ query, variables }, context, { mutations: true, subscriptions: false });
  expect(response).toEqual({ kind: 'result', result: { data: expect.anything() } });
  return response.kind === 'result' ? response.result.data : null;
}

/** As the schema looks to a client. */
const sdlFrom = async (query: string) => printSchema(buildClientSchema(await ask(query)));
const sdl = printSchema(loaded.clientSchema);

const flags = [
  'descriptions',
  'specifiedByUrl',
  'directiveIsRepeatable',
  'schemaDescription',
  'inputValueDeprecation',
  'experimentalDirectiveDeprecation',
  'oneOf',
] as const satisfies (keyof IntrospectionOptions)[];
const combinations = Array.from({ length: 2 ** flags.length }, (_, bits) =>
  Object.fromEntries(flags.map((flag, index) => [flag, Boolean(bits & (1 << index))])),
);

describe('the whole schema is told to', () => {
  test('GraphiQL, Insomnia and whoever else uses getIntrospectionQuery, with any of its options', async () => {
    const operations = startOperations(small);
    for (const options of combinations) await ask(getIntrospectionQuery(options), {}, operations);
    const all = Object.fromEntries(flags.map((flag) => [flag, true]));
    expect(await sdlFrom(getIntrospectionQuery(all))).toBe(sdl);
  });

  test.each([0, 7, 9, 14])('who asks for types that are wrapped %i times', async (typeDepth) => {
    await ask(getIntrospectionQuery({ typeDepth }));
  });

  test('gql.tada', async () => {
    expect(await sdlFrom(readFileSync(`${import.meta.dirname}/introspection/gql-tada.graphql`, 'utf8'))).toBe(sdl);
  });
});

describe('a client learns what it may ask about the schema', () => {
  test('as gql.tada does', async () => {
    const support = await ask(readFileSync(`${import.meta.dirname}/introspection/gql-tada-support.graphql`, 'utf8'));
    const namesOf = (type: { fields: { name: string }[] }) => type.fields.map(({ name }) => name);
    expect(namesOf(support.type)).toEqual(expect.arrayContaining(['isOneOf', 'specifiedByURL']));
    expect(namesOf(support.inputValue)).toContain('isDeprecated');
    expect(namesOf(support.directive)).toEqual(expect.arrayContaining(['isRepeatable', 'isDeprecated']));
  });

  test.each([
    ['{ __type(name: "Query") { isOneOf } }', { __type: { isOneOf: null } }],
    ['{ __type(name: "PlaceOrderInput") { isOneOf } }', { __type: { isOneOf: false } }],
    [
      'query ($n: String!) { __type(name: $n) { name } a: __type(name: "Nothing") { name } }',
      { __type: { name: 'Order' }, a: null },
    ],
    [
      'query ($n: String!) { ... on Query @skip(if: false) { ... @include(if: true) { __type(name: $n) { kind } } } }',
      { __type: { kind: 'OBJECT' } },
    ],
    ['query ($n: String!) { ...F } fragment F on Query { t: __type(name: $n) @skip(if: true) { kind } }', {}],
  ])('as it likes: %s', async (query, data) => {
    expect(await ask(query, { n: 'Order' })).toEqual(data);
  });

  test('also of directives', async () => {
    const { __schema } = await ask(
      '{ __schema { directives(includeDeprecated: true) { name isDeprecated deprecationReason } } }',
    );
    expect(__schema.directives).toContainEqual({ name: 'skip', isDeprecated: false, deprecationReason: null });
  });
});
