import { describe, expect, test } from '@jest/globals';
import { buildExecutableSubgraph } from '../build-executable-subgraph.ts';
import { accessDirectives } from './access-directives.ts';

const start = (sdl: string) => buildExecutableSubgraph(`${accessDirectives}\n${sdl}`, {});
const query = 'type Query { a: Int @public }';

const refused: [string, string, string][] = [
  ['a query without a rule', 'type Query { a: Int }', 'Query.a: expected one of'],
  ['a mutation without a rule', `${query} type Mutation { b: Int }`, 'Mutation.b: expected one of'],
  ['a subscription without a rule', `${query} type Subscription { c: Int }`, 'Subscription.c: expected one of'],
  ['a root field with two rules', 'type Query { a: Int @public @authenticated }', 'got @public and @authenticated'],
  [
    'a root field that is owned',
    'type Query { a: Int @authenticated @owned(by: "x") }',
    'Query.a: @owned needs a parent',
  ],
  [
    'a rule for a whole root type',
    'type Query @authenticated { a: Int @public }',
    'Query: give each of its fields a rule',
  ],
  ['an owner without a name', `${query} type T @owned(by: "") { b: Int }`, 'T: @owned(by:) is empty'],
  ['an owner of a field without a name', `${query} type T { b: Int @owned(by: " ") }`, 'T.b: @owned(by:) is empty'],
  [
    'scopes that are none',
    `${query} type T { b: Int @requiresScopes(scopes: []) }`,
    'T.b: @requiresScopes asks for no scope',
  ],
  [
    'scopes of which one alternative is none',
    `${query} type T @requiresScopes(scopes: [["a"], []]) { b: Int }`,
    'T: @requires',
  ],
  [
    'a public field under another rule',
    `${query} type T { b: Int @public @owned(by: "x") }`,
    'T.b: @public contradicts @owned',
  ],
  [
    'a public field of a type that is not',
    `${query} type T @authenticated { b: Int @public }`,
    'T.b: @public contradicts the rule of T',
  ],
  [
    'a public field that returns a type that is not',
    'type Query { t: T @public } type T @authenticated { b: Int }',
    'rule of T',
  ],
  ['a rule of an interface', `${query} interface I @authenticated { b: Int }`, 'cannot be applied on interfaces'],
  [
    'a rule of a field of an interface',
    `${query} interface I { b: Int @owned(by: "x") }`,
    'I.b: a rule of an interface',
  ],
  ['a directive that is not declared', `${query} type T { b: Int @private }`, 'Unknown directive "@private"'],
];

const renamed: [string, string, string][] = [
  [
    'a rule imported under another name',
    '@link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@authenticated", as: "@login" }])',
    '@login',
  ],
  [
    'a rule under its full name',
    '@link(url: "https://specs.apollo.dev/federation/v2.9")',
    '@federation__requiresScopes(scopes: [["a"]])',
  ],
  [
    'a policy',
    '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"])',
    '@policy(policies: [["a"]])',
  ],
];

describe('a subgraph does not start with', () => {
  test.each(refused)('%s', (_what, sdl, reason) => {
    expect(() => start(sdl)).toThrow(reason);
  });

  test.each(renamed)('%s, which nobody would enforce', (_what, link, directive) => {
    const sdl = `extend schema ${link}
      directive @public on FIELD_DEFINITION
      type Query { a: Int @public }
      type T { b: Int ${directive} }`;
    expect(() => buildExecutableSubgraph(sdl, {})).toThrow('not enforced');
  });

  test('several of them, and names each', () => {
    expect(() => start('type Query { a: Int b: Int }')).toThrow(/Query\.a: .*\nQuery\.b: /);
  });
});

test('a subgraph starts when each root field says who may use it', () => {
  const sdl = `${query} type Mutation { b: T @authenticated } type Subscription { c: Int @requiresScopes(scopes: [["s"]]) }
    type T @owned(by: "x") { id: ID! d: Int e: Int @public }`;
  expect(start(sdl).getMutationType()?.name).toBe('Mutation');
});
