import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { readCopies } from '../supergraph/read-copies.ts';

const link = '@link(url: "https://souk.dev/copies/v1.0", import: ["@readsCopies"])';
const supergraph = (parts: string, links = link) =>
  parse(`
    schema ${links} { query: Query mutation: Change }
    directive @readsCopies(of: [String!]!) on FIELD_DEFINITION
    ${parts}
  `);

describe('the fields that read copies', () => {
  test('are those of queries and mutations that say so', () => {
    const read = readCopies(
      supergraph(`
        type Query { report: Int @readsCopies(of: ["order"]) plain: Int }
        type Change { placeOrder: Int @readsCopies(of: ["product", "user"]) }
      `),
    );
    expect(read).toEqual(
      new Map([
        ['Query.report', ['order']],
        ['Mutation.placeOrder', ['product', 'user']],
      ]),
    );
  });

  test.each([
    ['are not at the top', 'type Query { a: A } type A { b: Int @readsCopies(of: ["order"]) }', 'A.b: only fields of'],
    [
      'are cached as well',
      'type Query { a: Int @readsCopies(of: ["order"]) @cached(graph: "a", on: "events.a.*.*") }',
      'Query.a: the field is @cached',
    ],
  ])('are refused when they %s', (_what, parts, problem) => {
    expect(() => readCopies(supergraph(parts))).toThrow(problem);
  });

  test.each([
    ['another version', link.replace('v1.0', 'v2.0'), 'expected https://souk.dev/copies/v1.0'],
    ['another name', link.replace('"@readsCopies"', '{ name: "@readsCopies", as: "@reads" }'), 'imported as @reads'],
  ])('are refused under %s', (_what, links, problem) => {
    expect(() => readCopies(supergraph('type Query { a: Int }', links))).toThrow(problem);
  });
});
