import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildASTSchema, type GraphQLObjectType, parse } from 'graphql';
import { ownFields, ownObjectTypes, ruleOfField } from '#packages/subgraph-server/access-rules.ts';
import { describeAccess } from '../supergraph/describe-access.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { readAccessRules } from '../supergraph/read-access-rules.ts';

const links = `
  schema
    @link(url: "https://specs.apollo.dev/authenticated/v0.1")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1") { query: Query }
`;
const described = (sdl: string, at: string): string | undefined => {
  const document = parse(links + sdl);
  const schema = buildASTSchema(describeAccess(document, readAccessRules(document)), { assumeValidSDL: true });
  const [type = '', field = ''] = at.split('.');
  return (schema.getType(type) as GraphQLObjectType).getFields()[field]?.description ?? undefined;
};

test.each([
  ['a field of Query without a rule', 'type Query { a: Int }', 'Query.a', 'Access: anybody.'],
  ['another one', 'type Query { a: A } type A { b: Int }', 'A.b', undefined],
  ['another one that is public', 'type Query { a: A } type A { b: Int @public }', 'A.b', 'Access: anybody.'],
  ['a field with a text of its own', 'type Query { "That." a: Int }', 'Query.a', 'That.\n\nAccess: anybody.'],
  [
    'a field for whoever is signed in',
    'type Query { a: Int @authenticated }',
    'Query.a',
    'Access: whoever is signed in.',
  ],
  [
    'a field for scopes',
    'type Query { a: Int @authenticated @requiresScopes(scopes: [["x"], ["y", "z"]]) }',
    'Query.a',
    'Access: holders of `x` or `y` and `z`.',
  ],
  [
    'a field of a type with another rule than its own',
    'type Query { a: A } interface A @requiresScopes(scopes: [["x"]]) { b: Int @requiresScopes(scopes: [["y"]]) }',
    'A.b',
    'Access: holders of `x`; and of them only holders of `y`.',
  ],
  [
    'a field of what belongs to somebody',
    'type Query { a: A } type A @owned(by: "c", orScopes: ["x", "y"]) { b: Int }',
    'A.b',
    'Access: the owner, or holders of `x` or `y`.',
  ],
  [
    'a key of what belongs to somebody',
    'type Query { a: A } type A @join__type(graph: X, key: "b") @owned(by: "c") { b: Int }',
    'A.b',
    undefined,
  ],
  [
    'a field that belongs to somebody',
    'type Query { a: A } type A @owned(by: "c") { b: Int @owned(by: "d", orScopes: ["x"]) }',
    'A.b',
    'Access: the owner, or holders of `x`.',
  ],
  [
    'a public field of what belongs to somebody',
    'type Query { a: A } type A @owned(by: "c") { b: Int @public }',
    'A.b',
    'Access: anybody.',
  ],
])('the description of %s says who may use it', (_what, sdl, at, description) => {
  expect(described(sdl, at)).toBe(description);
});

test('descriptions that clients see say of each field what subgraphs demand', () => {
  const text = readFileSync('supergraph.graphql', 'utf8');
  const { clientSchema } = loadSupergraph(text);
  const schema = buildASTSchema(parse(text), { assumeValidSDL: true });
  for (const type of ownObjectTypes(schema)) {
    for (const field of ownFields(type)) {
      const { restricted, scopes, owned } = ruleOfField(schema, type, field);
      const seen = (clientSchema.getType(type.name) as GraphQLObjectType).getFields()[field.name]?.description;
      const access = /Access: (.*)\.$/.exec(seen ?? '')?.[1] ?? 'anybody';
      expect({
        at: `${type.name}.${field.name}`,
        restricted: access !== 'anybody',
        owned: access.includes('the owner'),
        scopes: [...access.matchAll(/`([^`]+)`/g)].map(([, scope]) => scope).toSorted(),
      }).toEqual({
        at: `${type.name}.${field.name}`,
        restricted,
        owned: owned !== null,
        scopes: [...new Set([...scopes.flat(2), ...[owned?.orScopes ?? []].flat()])].toSorted(),
      });
    }
  }
});
