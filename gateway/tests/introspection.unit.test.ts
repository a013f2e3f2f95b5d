import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { loadFromURL } from '@gql.tada/internal';
import { describe, expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionOptions, printSchema } from 'graphql';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';
import { startOperations } from './start-operations.ts';
import { composeSupergraph } from './test-graph.ts';

/** Operations over a supergraph whose planner and subgraphs must not be asked. */
function startAlone(loaded: LoadedSupergraph) {
  const planner = {
    buildQueryPlan(): never {
      throw new Error('nothing is planned');
    },
  } as unknown as LoadedSupergraph['planner'];
  const fetch = () => Promise.reject(new Error('no subgraph is asked'));
  return startOperations({ ...loaded, planner }, { fetch });
}

const loaded = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
const small = loadSupergraph(composeSupergraph({ order: 'http://localhost:1', product: 'http://localhost:2' }));
const own = startAlone(loaded);

/** The data of an operation that is to be answered whole, without a plan. */
// biome-ignore lint/suspicious/noExplicitAny: each operation has its own shape
async function ask(query: string, variables?: Record<string, unknown>, { execute } = own): Promise<any> {
  const response = await execute({ query, variables });
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
    const operations = startAlone(small);
    for (const options of combinations) await ask(getIntrospectionQuery(options), {}, operations);
    const all = Object.fromEntries(flags.map((flag) => [flag, true]));
    expect(await sdlFrom(getIntrospectionQuery(all))).toBe(sdl);
  });

  test.each([0, 7, 9, 14])('who asks for types that are wrapped %i times', async (typeDepth) => {
    await ask(getIntrospectionQuery({ typeDepth }));
  });

  test('gql.tada', async () => {
    const server = createServer(async (request, response) => {
      const { query } = (await json(request)) as { query: string };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: await ask(query) }));
    });
    try {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      const loaded = await loadFromURL({ url: `http://127.0.0.1:${port}` }).load();
      expect(loaded && printSchema(buildClientSchema(loaded.introspection))).toBe(sdl);
    } finally {
      server.close();
    }
  });
});

describe('a client learns what it may ask about the schema', () => {
  test('by what types of the introspection have', async () => {
    const fieldsOf = async (name: string) => {
      const { __type } = await ask('query ($name: String!) { __type(name: $name) { fields { name } } }', { name });
      return (__type.fields as { name: string }[]).map((field) => field.name);
    };
    expect(await fieldsOf('__Type')).toEqual(expect.arrayContaining(['isOneOf', 'specifiedByURL']));
    expect(await fieldsOf('__InputValue')).toContain('isDeprecated');
    expect(await fieldsOf('__Directive')).toEqual(expect.arrayContaining(['isRepeatable', 'isDeprecated']));
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
