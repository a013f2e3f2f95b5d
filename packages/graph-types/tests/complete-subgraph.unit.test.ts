import { composeServices } from '@apollo/composition';
import { describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { completeSubgraph } from '../complete-subgraph.ts';
import { sharedDefinitions } from '../shared-definitions.ts';

const completed = (sdl: string) => print(completeSubgraph(sdl));
const namesIn = (sdl: string) =>
  completeSubgraph(sdl).definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []));

describe('a subgraph’s SDL is given', () => {
  test('the shared types it refers to, those they refer to, and no other', () => {
    expect(namesIn('type Query { price: Money }').toSorted()).toEqual(['CurrencyCode', 'MinorUnits', 'Money', 'Query']);
    expect(namesIn('type Query { a: Int } union Result = NotFound').toSorted()).toEqual([
      'NotFound',
      'Query',
      'Result',
      'UserError',
    ]);
  });

  test('what arguments, inputs and extensions refer to as well', () => {
    const sdl = 'type Query { a(at: DateTime): Int } input New { price: MoneyInput } extend type Query { b: JSON }';
    expect(namesIn(sdl)).toEqual(expect.arrayContaining(['DateTime', 'MoneyInput', 'JSON', 'MinorUnits']));
  });

  test('a link to federation that imports what it uses, shared types included', () => {
    expect(completed('type Query { a: Int @authenticated }')).toContain(
      '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])',
    );
    expect(completed('type Query { price: Money @override(from: "b") }')).toContain(
      'import: ["@cost", "@override", "@shareable"]',
    );
    expect(completed('type Query { a: Int }')).toContain('federation/v2.9", import: [])');
  });

  test('the definitions of our directives that it uses, linked and composed', () => {
    const sdl = completed('type Query { a: Int @public } type Note @owned(by: "writer") { id: ID! }');
    expect(sdl).toContain('@link(url: "https://souk.dev/access/v1.0", import: ["@owned", "@public"])');
    expect(sdl).toContain('@composeDirective(name: "@owned") @composeDirective(name: "@public")');
    expect(sdl).toContain('directive @owned(');
    expect(sdl).not.toContain('@live');
  });
});

test('a shared type may be given directives by the subgraph that resolves it', () => {
  const sdl = 'extend type Job @key(fields: "id") type Query { job: Job }';
  expect(namesIn(sdl).filter((name) => name === 'Job')).toHaveLength(2);
  expect(completed(sdl)).toContain('extend type Job @key(fields: "id")');
});

test('the shared definitions refer to nothing that is not defined, and compose', () => {
  const outputs = [...sharedDefinitions].flatMap(([name, { node }]) =>
    ['ObjectTypeDefinition', 'InterfaceTypeDefinition', 'ScalarTypeDefinition'].includes(node.kind) ? [name] : [],
  );
  const inputs = [...sharedDefinitions].flatMap(([name, { node }]) =>
    node.kind === 'InputObjectTypeDefinition' ? [name] : [],
  );
  const sdl = `type Query {
    ${outputs.map((name) => `out${name}: ${name}`).join(' ')}
    ${inputs.map((name) => `in${name}(value: ${name}): Int`).join(' ')}
  }`;
  const subgraphs = ['a', 'b'].map((name) => ({
    name,
    url: 'http://localhost',
    typeDefs: completeSubgraph(sdl.replace('{', `{ of_${name}: Int`).replaceAll(/(out|in)(?=[A-Z])/g, `${name}$1`)),
  }));
  const { errors, hints = [] } = composeServices(subgraphs);
  expect(errors).toBeUndefined();
  expect(hints.map(String)).toEqual([]);
});

test('an SDL that links for itself stays as it stands, whatever it defines', () => {
  const sdl = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    scalar DateTime
    type Query { at: DateTime price: Money }`;
  expect(completed(sdl)).toBe(print(parse(sdl)));
});

describe('an SDL is refused, with the name, that', () => {
  test.each([
    ['defines a shared type', 'type Query { a: Int } scalar DateTime', 'DateTime is defined for every subgraph'],
    ['extends a shared type', 'type Query { a: Int } extend type Money { tax: Int }', 'Money is defined for every'],
    ['defines a shared directive', 'type Query { a: Int } directive @live on OBJECT', '@live is defined for every'],
    ['defines one of federation', 'type Query { a: Int } directive @key on OBJECT', '@key is defined for every'],
    ['refers to an unknown type', 'type Query { a: Monney }', 'Monney is not defined'],
    ['refers to an unknown directive', 'type Query { a: Int @publik }', '@publik is not defined'],
  ])('%s', (_what, sdl, message) => {
    expect(() => completeSubgraph(sdl)).toThrow(message);
  });

  test('does several of these, with each', () => {
    expect(() => completeSubgraph('scalar JSON type Query { a: Jason b: Int @publik }')).toThrow(
      /^JSON is .*\nJason is .*\n@publik is .*$/,
    );
  });
});
