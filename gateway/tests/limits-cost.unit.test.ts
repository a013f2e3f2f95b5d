import { describe, expect, test } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import { composeCosts, costOf, librarySdl } from './cost-graph.ts';

describe('an operation costs', () => {
  test('1 for each object and nothing for what is none', () => {
    expect(costOf('{ count }')).toBe(0);
    expect(costOf('{ book { id title } count }')).toBe(1);
    expect(costOf('{ __typename book { __typename } }')).toBe(1);
    expect(costOf('{ a: book { id } b: book { id } }')).toBe(2);
  });

  test('the weights of fields, types and scalars, those of fields first', () => {
    expect(costOf('{ report { total } }')).toBe(50);
    expect(costOf('{ book { author { name } } }')).toBe(1 + 5);
    expect(costOf('{ book { rating } }')).toBe(1 + 2);
    expect(costOf('{ free { book { id } } }')).toBe(1);
    expect(costOf('{ book { author { related { id } } } }')).toBe(1 + 5 + 10 * 9);
  });

  test('10 more when it changes something', () => {
    expect(costOf('mutation { add(input: {}) { ... on Book { id } } }')).toBe(10 + 1 + 1);
  });

  test('the schema, when it asks for it', () => {
    expect(costOf('{ __schema { types { name fields { name } } } }')).toBe(100);
    expect(costOf('{ __type(name: "Book") { name } count }')).toBe(100);
  });
});

describe('a list costs as much as it has items', () => {
  test('by the size that is assumed, its own or that of any list', () => {
    expect(costOf('{ shelf { author { name } } }')).toBe(4 * (1 + 5));
    expect(costOf('{ unknown { id } }')).toBe(10);
    expect(costOf('{ grid { id } }')).toBe(4 * 10);
  });

  test('by its arguments, which say how long the fields below are', () => {
    expect(costOf('{ books(first: 3) { edges { node { author { name } } } } }')).toBe(1 + 3 * (1 + 1 + 5));
    expect(costOf('{ books(first: 3) { edges { node { id } } nodes { id } total } }')).toBe(1 + 3 * 2 + 3);
    expect(costOf('{ books(first: 3, last: 5) { nodes { id } } }')).toBe(1 + 5);
    expect(costOf('{ books { nodes { id } } }')).toBe(1 + 20);
    expect(costOf('{ books(first: null) { nodes { id } } }')).toBe(1 + 30);
    expect(costOf('{ books(first: -4) { nodes { id } } }')).toBe(1);
    expect(costOf('{ books(first: 2147483647) { nodes { id } } }')).toBe(1 + 2_147_483_647);
  });

  test('by variables', () => {
    const text = 'query ($n: Int) { books(first: $n) { nodes { id } } }';
    expect(costOf(text, { n: 7 })).toBe(1 + 7);
    expect(costOf(text, {})).toBe(1 + 20);
    expect(costOf(text, { n: null })).toBe(1 + 30);
    expect(costOf('query ($toString: Int) { books(first: $toString) { nodes { id } } }')).toBe(1 + 20);
    expect(costOf('query ($n: Int = 2) { books(first: $n) { nodes { id } } }')).toBe(1 + 2);
    expect(
      costOf('query ($n: Int) { books(first: $n, last: 4) { nodes { authors { books { id } } } } }', { n: 1 }),
    ).toBe(1 + 4 * (1 + 10 * (5 + 3)));
  });

  test('and needs one of its arguments when the schema says so', () => {
    const refusal = { code: 'BAD_USER_INPUT', argument: 'first', http: { status: 400 } };
    const extensionsOf = (text: string, variables = {}) => {
      try {
        return costOf(text, variables);
      } catch (error) {
        return (error as GraphQLError).extensions;
      }
    };
    expect(extensionsOf('{ page(last: 6) { id } }')).toBe(6);
    expect(extensionsOf('{ page { id } }')).toEqual(refusal);
    expect(extensionsOf('{ page(first: 1, last: 1) { id } }')).toEqual(refusal);
    expect(extensionsOf('query ($n: Int) { page(first: $n) { id } }')).toEqual(refusal);
  });
});

describe('an abstract type costs', () => {
  test('what the dearest of its types costs', () => {
    expect(costOf('{ found { ... on Book { authors { name } } ... on Author { name } } }')).toBe(5 + 10 * 5);
    expect(costOf('{ found { ... on Book { rating } ... on Author { books { id } } } }')).toBe(5 + 3);
    expect(costOf('{ node { id } }')).toBe(5);
  });

  test('the field in the dearest of its types, for the size the interface gives it', () => {
    expect(costOf('{ node { related { id } } }')).toBe(5 + 2 * 9);
  });

  test('no more for types that exclude each other', () => {
    const errors = '... on Node { id ... on Author { books { id } } }';
    expect(costOf(`{ found { ${errors} ... on Book { author { id } } } }`)).toBe(5 + 5);
    expect(costOf('{ node { ... on Book { ... on Node { related { id } } } ... on Author { books { id } } } }')).toBe(
      5 + 10 * 5,
    );
  });
});

describe('fragments', () => {
  test('cost what they select, and what is merged only once', () => {
    expect(
      costOf(
        '{ shelf { ...a ...b author { name } } } fragment a on Book { author { id } } fragment b on Book { ...a author { books { id } } }',
      ),
    ).toBe(4 * (1 + 5 + 3));
  });

  test('of many types below one another take no more time than they have text', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `id ... on Book { related { ${nested(depth - 1)} } } ... on Author { related { id } }`;
    expect(costOf(`{ node { ${nested(18)} } }`)).toBeGreaterThan(2 ** 18);
  });
});

describe('what is skipped', () => {
  test('costs nothing, by what conditions are when it is executed', () => {
    const text = 'query ($w: Boolean!) { report @skip(if: $w) { total } book { author @include(if: $w) { id } } }';
    expect(costOf(text, { w: true })).toBe(1 + 5);
    expect(costOf(text, { w: false })).toBe(50 + 1);
    const withDefault = 'query ($w: Boolean = true) { report @skip(if: $w) { total } }';
    expect([costOf(withDefault), costOf(withDefault, { w: false })]).toEqual([0, 50]);
    expect(costOf('{ report @skip(if: true) { total } book @include(if: false) { id } count }')).toBe(0);
    expect(costOf('{ report @skip(if: false) @include(if: true) { total } }')).toBe(50);
  });

  test('costs as much as where it is selected again', () => {
    const again = (selections: string) =>
      costOf(`query ($w: Boolean!) { ${selections} } fragment r on Query { report { total } }`, { w: true });
    expect(again('...r @skip(if: $w) ...r')).toBe(50);
    expect(again('... @skip(if: $w) { ...r } report { ... @include(if: $w) { total } }')).toBe(50);
    expect(again('...r @skip(if: $w) book { id }')).toBe(1);
  });

  test('cannot be told from a condition that is neither true nor false', () => {
    const extensions = { extensions: { code: 'BAD_USER_INPUT', argument: 'w' } };
    const text = 'query ($w: Boolean = true) { report @skip(if: $w) { total } }';
    expect(() => costOf(text, { w: null })).toThrow(expect.objectContaining(extensions));
  });
});

describe('arguments cost', () => {
  const add = (input: string, variables = {}, definition = '') =>
    costOf(`mutation ${definition} { add(${input}) { ... on Book { id } } }`, variables) - 11;

  test('1 for each input object and their weights for others', () => {
    expect(add('input: { title: "t" }')).toBe(1);
    expect(add('input: { pages: 3 }')).toBe(1 + 4);
    expect(add('input: { tags: [{ name: "a" }, { name: "b" }] }, weighed: 1')).toBe(1 + 2 + 3);
    expect(add('input: { parent: { parent: { pages: 1 } } }, inputs: [{}, {}]')).toBe(3 + 4 + 2);
    expect(costOf('{ books(first: 1, search: "x") { total } }')).toBe(1 + 7);
    expect(costOf('{ books(first: 1, search: null) { total } }')).toBe(1);
  });

  test('by variables, in whole or in part', () => {
    const variables = { input: { tags: [{}, {}, {}], pages: null } };
    expect(add('input: $input', variables, '($input: AddInput!)')).toBe(1 + 3);
    expect(add('input: { tags: $tags }', { tags: [{}, {}] }, '($tags: [TagInput!])')).toBe(1 + 2);
    expect(add('input: {}, inputs: $inputs', { inputs: { title: 'one' } }, '($inputs: [AddInput!])')).toBe(1 + 1);
    const withDefault = '($inputs: [AddInput!] = [{ pages: 1 }, {}])';
    expect(add('input: {}, inputs: $inputs', {}, withDefault)).toBe(1 + 2 + 4);
    expect(add('input: {}, inputs: $inputs', { inputs: null }, withDefault)).toBe(1);
  });
});

describe('the directives of a supergraph', () => {
  const operation = '{ shelf { author { name } } }';
  const rename = (cost: string, listSize: string) => (text: string) =>
    text.replaceAll('@cost', `@${cost}`).replaceAll('@listSize', `@${listSize}`);

  test('are found under the names it gives them', () => {
    const renamed = composeCosts(
      librarySdl,
      '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }',
      rename('price', 'length'),
    );
    expect(costOf(operation, {}, renamed)).toBe(4 * 6);
    const unnamed = composeCosts(librarySdl, '"@shareable"', rename('federation__cost', 'federation__listSize'));
    expect(costOf(operation, {}, unnamed)).toBe(4 * 6);
  });

  test('may be missing', () => {
    const without = composeCosts(librarySdl, '"@shareable"', (text) => text.replace(/@(cost|listSize)\([^)]*\)/g, ''));
    expect(costOf(operation, {}, without)).toBe(10 * 2);
  });
});
