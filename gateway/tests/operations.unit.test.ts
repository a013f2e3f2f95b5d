import { describe, expect, test } from '@jest/globals';
import type { FetchRequest } from '../execution/execution.ts';
import type { OperationsOptions } from '../operations/create-operations.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { startOperations } from './start-operations.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

const urls = { order: 'http://localhost:1/graphql', product: 'http://localhost:2/graphql' };
const sdl = orderSdl
  .replace(
    'broken: String @public',
    'find(id: ID, text: String, first: Int, ids: [ID!]): String  take(id: ID!): String  search(by: By): String',
  )
  .concat(' input By { text: String first: Int }');
const supergraph = loadSupergraph(composeSupergraph(urls, sdl));

/** Operations over one subgraph that answers nothing and is remembered for what it was asked. */
function startAsked(overrides: Partial<OperationsOptions> = {}) {
  const asked: FetchRequest[] = [];
  const fetch = async (request: FetchRequest) => {
    asked.push(request);
    return { data: {} };
  };
  const { operations, execute } = startOperations(supergraph, { fetch, ...overrides });
  return {
    operations,
    asked,
    ask: (query: string, variables?: Record<string, unknown>, operationName?: string) =>
      execute({ query, variables, operationName }),
  };
}

describe('operations that mean the same', () => {
  test.each([
    ['white space and comments', 'query Q {\n  find(id: 1) # first\n}'],
    ['a fragment', 'query Q { ...F } fragment F on Query { find(id: 1) }'],
    ['an inline fragment', 'query Q { ... on Query { ... { find(id: 1) } } }'],
    ['the literal', 'query Q { find(id: "2") }'],
  ])('share a plan when they differ in %s', async (_what, query) => {
    const { ask, asked } = startAsked();
    await ask('query Q { find(id: 1) }');
    await ask(query);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.fetch).toBe(asked[0]?.fetch);
  });

  test.each([
    ['field', 'query Q { other: find(id: 1) }'],
    ['condition', 'query Q($a: Boolean!) { find(id: 1) @include(if: $a) }'],
    ['name', 'query R { find(id: 1) }'],
  ])('are others when they differ in a %s', async (_what, query) => {
    const { ask, asked } = startAsked();
    await ask('query Q { find(id: 1) }');
    await ask(query, { a: true });
    expect(asked[1]?.fetch).not.toBe(asked[0]?.fetch);
  });
});

describe('a literal', () => {
  const valuesOf = async (query: string, variables?: Record<string, unknown>) => {
    const { ask, asked } = startAsked();
    expect(await ask(query, variables)).toMatchObject({ kind: 'result' });
    return { query: asked[0]?.fetch.query ?? '', values: Object.values(asked[0]?.variables ?? {}) };
  };

  test('reaches its subgraph as a variable of the same value', async () => {
    const { query, values } = await valuesOf(
      '{ find(id: 12345678901234567890, text: """a "b" """, first: 3, ids: ["x", 1]) }',
    );
    expect(values).toEqual(['12345678901234567890', 'a "b" ', 3, ['x', '1']]);
    expect(query).not.toContain('12345678901234567890');
  });

  test('of fields that merge is one variable', async () => {
    const { values } = await valuesOf('{ a: find(id: "1") a: find(id: "1") b: find(id: "2", first: null) }');
    expect(values).toEqual(['1', '2', null]);
  });

  test('of fields that merge is one variable in whatever order its fields are written', async () => {
    const { query } = await valuesOf(
      '{ a: search(by: { text: "x", first: 1 }) a: search(by: { first: 1, text: "x" }) }',
    );
    expect(query.match(/search\(/g)).toHaveLength(1);
  });

  test('with a variable in it stays, and so does the variable', async () => {
    const { query, values } = await valuesOf('query ($id: ID!) { find(ids: ["a", $id]) }', { id: 'b' });
    expect(query).toMatch(/\["a",?\s*\$id\]/);
    expect(values).toEqual(['b']);
  });

  test('is no variable of a client who writes what it would become', async () => {
    const { ask, asked } = startAsked();
    const written = 'query ($literal_0: ID!) { take(id: $literal_0) }';
    expect(await ask(written, { literal_0: 'mine' })).toMatchObject({ kind: 'result' });
    expect(await ask('{ take(id: "x") }')).toMatchObject({ kind: 'result' });
    expect(await ask(written)).toMatchObject({
      kind: 'rejected',
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(asked.map(({ variables }) => Object.values(variables))).toEqual([['mine'], ['x']]);
  });

  test('keeps its value beside a variable of the client with the name it has', async () => {
    const { query, values } = await valuesOf('query ($literal_0: ID) { find(id: $literal_0, text: "here") }', {
      literal_0: 'x',
    });
    expect(query).not.toContain('"here"');
    expect(values.toSorted()).toEqual(['here', 'x']);
  });
});

describe('a variable', () => {
  test.each(['representations', 'literal_0', '__proto__', 'constructor'])('may be called %s', async (name) => {
    const { ask, asked } = startAsked();
    const query = `query ($${name}: ID!, $client_${name}: String, $no: Boolean!) {
      take(id: $${name}) ...F @skip(if: $no)
    } fragment F on Query { search(by: { text: $client_${name} first: 3 }) }`;
    const sent = (value: string) => JSON.parse(`{"${name}":"${value}","client_${name}":"other","no":false}`);
    expect(await ask(query, sent('mine'))).toMatchObject({ kind: 'result' });
    const [request] = asked;
    const values = JSON.parse(JSON.stringify(request?.variables));
    expect(Object.values(values).toSorted()).toEqual(expect.arrayContaining(['mine', 'other']));
    for (const used of request?.fetch.query.match(/\$\w+(?=:)/g) ?? []) {
      expect(used).not.toBe('$representations');
      expect(Object.keys(values)).toContain(used.slice(1));
    }
  });

  test('is told by the name the client gave it, and takes no value of another', async () => {
    const { ask } = startAsked();
    for (const name of ['representations', 'literal_0', '__proto__']) {
      expect(await ask(`query ($${name}: ID!) { take(id: $${name}) }`, { [`client_${name}`]: 'x' })).toMatchObject({
        kind: 'rejected',
        errors: [{ message: expect.stringContaining(`"$${name}"`), extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });
});

test('the schema may be asked for beside other fields, and in fragments with conditions', async () => {
  const { ask, asked } = startAsked();
  const query = `query ($yes: Boolean!) {
    find(id: 1) ... @include(if: $yes) { __type(name: "ID") { isOneOf } ... @skip(if: $yes) { __schema { description } } }
  }`;
  const data = { find: null, __type: { isOneOf: null } };
  expect(await ask(query, { yes: true })).toMatchObject({ kind: 'result', result: { data } });
  expect(asked.map(({ fetch }) => fetch.query)).toEqual([expect.stringMatching(/^query.*\{find\(id:\$literal_0\)\}$/)]);
});

describe('an operation that cannot be executed', () => {
  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['fragment F on Query { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { orderUpdated { id } }', 'BAD_REQUEST'],
    ['subscription ($s: Boolean = true) { orderUpdated @skip(if: $s) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription ($s: Boolean!) { ... @include(if: $s) { orderUpdated { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'subscription ($s: Boolean!) { ...A } fragment A on Subscription { ...A ... { orderUpdated @skip(if: $s) { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['subscription { orderUpdated @include(if: true) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [`{ ${'a: __typename '.repeat(60)} }`, 'LIMIT_EXCEEDED'],
  ])('is refused: %s', async (query, code) => {
    const { ask } = startAsked();
    expect(await ask(query)).toMatchObject({ kind: 'rejected', status: 400, errors: [{ extensions: { code } }] });
  });

  test('is told where its variables are wrong', async () => {
    const { ask } = startAsked();
    const answer = await ask('query Q($id: ID!) { find(id: $id, text: "x") }', {});
    expect(answer).toMatchObject({
      kind: 'rejected',
      status: 400,
      errors: [
        {
          message: 'Variable "$id" of required type "ID!" was not provided.',
          locations: [{ line: 1, column: 9 }],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  test('is refused as the client’s mistake when a condition is neither true nor false', async () => {
    const { ask, asked } = startAsked();
    const answer = await ask('query ($a: Boolean = true) { find(id: 1) @include(if: $a) }', { a: null });
    expect(answer).toMatchObject({
      kind: 'rejected',
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(asked).toEqual([]);
  });

  test('is not told the schema where introspection is off', async () => {
    const { ask } = startAsked({ introspection: false });
    expect(await ask('{ __schema { types { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }],
    });
    expect(await ask('{ fin }')).toMatchObject({ errors: [{ message: 'Cannot query field "fin" on type "Query".' }] });
    expect(await ask('{ __typename }')).toMatchObject({ kind: 'result' });
  });

  test('tells ten of its mistakes', async () => {
    const { ask } = startAsked();
    const answer = await ask(`{ ${Array.from({ length: 15 }, (_, i) => `f${i}`).join(' ')} }`);
    expect(answer).toMatchObject({ kind: 'rejected', errors: { length: 11 } });
  });
});

test('variables that an operation does not have make no difference', async () => {
  const { ask, asked } = startAsked({ responseCache: { get: () => undefined, begin: () => null } });
  const query = 'query ($__proto__: ID, $first: Int = 3) { find(id: $__proto__, first: $first) }';
  const nested = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const sent = (text: string) => JSON.parse(text);
  expect(await ask(query, { ...sent('{"__proto__":"x"}'), nested })).toMatchObject({ kind: 'result' });
  expect(await ask('{ __typename }', { nested })).toMatchObject({ kind: 'result' });
  expect(JSON.stringify(asked[0]?.variables)).toBe('{"client___proto__":"x"}');
});

test('operations of one document are told apart by their names', async () => {
  const { ask, asked } = startAsked();
  const document = 'query A { find(id: 1) } query B { find(first: 2) }';
  for (const name of ['A', 'B', 'A', 'B']) await ask(document, undefined, name);
  expect(asked.map(({ fetch }) => fetch.operationName)).toEqual([
    'A__order__0',
    'B__order__0',
    'A__order__0',
    'B__order__0',
  ]);
  expect(asked[2]?.fetch).toBe(asked[0]?.fetch);
});

test('the most used operations are planned before another supergraph is used', async () => {
  let current = supergraph;
  const { ask, asked, operations } = startAsked({ supergraph: () => current });
  for (let i = 0; i < 3; i++) await ask('{ find(id: 1) }');
  await ask('{ find(first: 1) }');
  const next = loadSupergraph(composeSupergraph(urls, `${sdl} extend type Query { more: String }`));
  await operations.warm(next, 1);
  current = next;
  expect(operations.size()).toBe(1);
  next.planner.buildQueryPlan = () => {
    throw new Error('planned again');
  };
  expect(await ask('{ find(id: 1) }')).toMatchObject({ kind: 'result' });
  expect(await ask('{ find(first: 1) }')).toMatchObject({
    kind: 'rejected',
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(asked).toHaveLength(5);
});

test('operations of which fragments make much are remembered as what they become', async () => {
  const { ask, operations } = startAsked();
  const repeat = (times: number, text: (index: number) => string) => Array.from({ length: times }, (_, i) => text(i));
  const orders = repeat(20, (i) => `o${i}: order(id: "o") { ...Lines }`).join(' ');
  const lines = repeat(25, (i) => `l${i}: lines { quantity variant { sku } }`).join(' ');
  const indented = `${'... @include(if: true) { '.repeat(30)} ${lines} ${'}'.repeat(30)}`;
  const texts = repeat(20, (i) => `query Q${i} { ${orders} } fragment Lines on Order { ${indented} }`);
  for (const text of texts) expect(await ask(text)).toMatchObject({ errors: [{ extensions: { limit: 'cost' } }] });
  expect(texts.join('').length).toBeLessThan(100_000);
  expect(operations.size()).toBeLessThan(texts.length);
});
