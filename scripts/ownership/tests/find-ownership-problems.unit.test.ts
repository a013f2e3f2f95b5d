import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { findOwnershipProblems } from '../find-ownership-problems.ts';

const links = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@override"])`;
const owner = '"What is sold." type Variant @key(fields: "id") { id: ID! sku: String! price: Int! @shareable }';

const problemsOf = (...sdls: string[]) =>
  findOwnershipProblems(
    sdls.map((sdl, at) => ({ name: ['product', 'stock', 'sales'][at] ?? '', typeDefs: parse(links + sdl) })),
  );
const required = (field: string, subgraph = 'stock', owner = 'product') =>
  expect.stringContaining(`${field} of ${subgraph} cannot be null, and ${owner} owns ${field.split('.')[0]}: expected`);

describe('what a subgraph adds to an entity of another one', () => {
  test.each([
    ['a field', 'type Variant @key(fields: "id") { id: ID! left: Int! }', ['Variant.left']],
    ['a list', 'type Variant @key(fields: "id") { id: ID! shelves: [Int]! }', ['Variant.shelves']],
    ['by an extension', 'extend type Variant @key(fields: "id") { id: ID! left: Int! }', ['Variant.left']],
    ['two', 'type Variant @key(fields: "id") { id: ID! a: Int! b: Int c: Int! }', ['Variant.a', 'Variant.c']],
    [
      'computed of what it is given',
      'type Variant @key(fields: "id") { id: ID! sku: String! @external label: String! @requires(fields: "sku") }',
      ['Variant.label'],
    ],
    [
      'taken over from the owner',
      'type Variant @key(fields: "id") { id: ID! price: Int! @override(from: "product") }',
      ['Variant.price'],
    ],
  ])('has to be nullable: %s', (_what, sdl, fields) => {
    expect(problemsOf(owner, sdl)).toEqual(fields.map((field) => required(field)));
    expect(problemsOf(owner, sdl.replaceAll(/(Int|String|\])!/g, '$1'))).toEqual([]);
  });

  test.each([
    ['a key, also one of several fields', 'type Variant @key(fields: "id shelf { no }") { id: ID! shelf: Shelf! }'],
    ['only referred to', 'type Variant @key(fields: "id", resolvable: false) { id: ID! }'],
    ['resolved by the owner as well', 'type Variant @key(fields: "id") { id: ID! price: Int! @shareable }'],
    ['given by the owner', 'type Variant @key(fields: "id") { id: ID! sku: String! @external }'],
  ])('need not be nullable: %s', (_what, sdl) => {
    expect(problemsOf(owner, `${sdl} type Shelf { no: Int }`)).toEqual([]);
  });

  test('is found under the names a subgraph gives to directives of federation', () => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
      type Variant @federation__key(fields: "id") { id: ID! left: Int! sku: String! @federation__external }`;
    const subgraphs = [
      { name: 'product', typeDefs: parse(links + owner) },
      { name: 'stock', typeDefs: parse(sdl) },
    ];
    expect(findOwnershipProblems(subgraphs)).toEqual([required('Variant.left')]);
  });

  test('is found on interfaces of entities', () => {
    const problems = problemsOf(
      '"A thing." interface Thing @key(fields: "id") { id: ID! }',
      'type Thing @key(fields: "id") @interfaceObject { id: ID! left: Int! }',
    );
    expect(problems).toEqual([required('Thing.left')]);
  });
});

describe('a field of a subgraph that leads to an entity of another one', () => {
  const stub = 'type Variant @key(fields: "id", resolvable: false) { id: ID! }';
  const line = (type: string) => problemsOf(owner, `${stub} type Line { variant: ${type} }`);
  const named = [
    'Line.variant of stock cannot be null, and product owns Variant: expected a nullable field, so that an outage of ' +
      'product costs the field and not the Line',
  ];

  test.each(['Variant!', '[Variant!]!', '[[Variant!]!]!'])('has to be nullable: %s', (type) => {
    expect(line(type)).toEqual(named);
  });

  test.each(['Variant', '[Variant!]', '[Variant]!', '[[Variant!]]!'])('is nullable: %s', (type) => {
    expect(line(type)).toEqual([]);
  });

  test.each([
    ['a live query, which waits', `${stub} type Subscription { changed: Variant! }`],
    ['given by the owner', `${stub} type Shelf @key(fields: "id") { id: ID! first: Variant! @external }`],
  ])('need not be nullable: %s', (_what, sdl) => {
    const shelf = '"A shelf." type Shelf @key(fields: "id") { id: ID! first: Variant! }';
    expect(problemsOf(`${owner} ${shelf}`, sdl)).toEqual([]);
  });

  test('need not be nullable in the subgraph of that entity', () => {
    expect(problemsOf(`${owner} type Query { first: Variant! }`)).toEqual([]);
  });
});

describe('an entity is named that', () => {
  const bare = 'type Variant @key(fields: "id") { id: ID! }';

  test('nobody describes, and so nobody owns', () => {
    expect(problemsOf(bare, bare)).toEqual([
      'Variant is described by no subgraph: expected its owner, and only it, to describe it',
    ]);
  });

  test('two describe', () => {
    expect(problemsOf(owner, bare, `"Sold." ${bare}`)).toEqual([
      'Variant is described by product and sales: expected its owner, and only it, to describe it',
    ]);
  });
});

test('an entity whose values others have whole, and do not resolve, may be described by them', () => {
  const value =
    '"What is sold." type Variant @key(fields: "id", resolvable: false) @shareable { id: ID! sku: String! price: Int! }';
  expect(problemsOf(owner, value)).toEqual([]);
});

test('types without a key belong to nobody', () => {
  expect(problemsOf('type Money { minor: Int! }', '"An amount." type Money { minor: Int! }')).toEqual([]);
});
