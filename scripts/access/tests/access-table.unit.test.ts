import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { tabulateAccess } from '../access-table.ts';
import { findGaps } from '../find-gaps.ts';
import { readSupergraph } from '../read-supergraph.ts';
import { accessFile, showAccess } from '../show-access.ts';

const directives = `
  directive @public on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION | OBJECT
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT
  directive @owned(by: String!, orScopes: [String!]! = []) on OBJECT | FIELD_DEFINITION
`;
const schemaOf = (sdl: string) => buildSchema(directives + sdl);
const tableOf = (sdl: string) =>
  tabulateAccess(schemaOf(sdl)).map(
    ({ type, field, verdicts }) => `${type}.${field}: ${Object.values(verdicts).join(' ')}`,
  );

describe('the access table of the supergraph', () => {
  test('has a row for each field of each of its object types', () => {
    const fields = Object.values(readSupergraph().getTypeMap()).flatMap((type) =>
      'getFields' in type && type.astNode?.kind === 'ObjectTypeDefinition'
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
    const rows = tabulateAccess(readSupergraph()).map(({ type, field }) => `${type}.${field}`);
    expect(rows.toSorted()).toEqual(fields.toSorted());
  });

  test('leaves no root field without a rule, and no personal field open', () => {
    expect(findGaps(readSupergraph())).toEqual([]);
  });

  test('is committed as it is', () => {
    expect(readFileSync(accessFile, 'utf8')).toBe(showAccess());
  });

  test('lets nobody read a field that no administrator may read', () => {
    const lost = tabulateAccess(readSupergraph()).filter(
      ({ verdicts }) => verdicts.admin === 'no' && verdicts.owner !== 'own',
    );
    expect(lost).toEqual([]);
  });
});

describe('an access table', () => {
  test('says who meets the rule of a field: anonymous, customer, owner, staff, admin', () => {
    const table = tableOf(`
      type Query {
        a: Int @public
        b: Int @authenticated
        c: Int @requiresScopes(scopes: [["users:write"]])
        d: Int @requiresScopes(scopes: [["users:write"], ["orders:read"]])
        e: Int @requiresScopes(scopes: [["users:write", "orders:read"]])
      }`);
    expect(table).toEqual([
      'Query.a: yes yes yes yes yes',
      'Query.b: no yes yes yes yes',
      'Query.c: no no no no yes',
      'Query.d: no no no yes yes',
      'Query.e: no no no no yes',
    ]);
  });

  test('takes in the rules on the way to a field', () => {
    const table = tableOf(`
      type Query { note: Note @authenticated report: Report @requiresScopes(scopes: [["users:write"]]) }
      type Note @owned(by: "writer", orScopes: ["orders:read"]) { id: ID! page: Page title: String @public }
      type Page { text: String }
      type Report { total: Int }`);
    expect(table).toEqual([
      'Query.note: no yes yes yes yes',
      'Query.report: no no no no yes',
      'Note.id: no yes yes yes yes',
      'Note.page: no no own yes yes',
      'Note.title: no yes yes yes yes',
      'Page.text: no no own yes yes',
      'Report.total: no no no no yes',
    ]);
  });

  test('counts the most open way to a type, also through unions', () => {
    const table = tableOf(`
      type Query { any: Any @public note: Note @authenticated }
      union Any = Note | Other
      type Note { text: String }
      type Other { text: String }`);
    expect(table).toContain('Note.text: yes yes yes yes yes');
  });
});

describe('a gap is', () => {
  test.each([
    ['a query without a rule', 'type Query { a: Int }', 'Query.a has 0 rules, not one'],
    [
      'a new mutation without a rule',
      'type Query { a: Int @public } type Mutation { b: Int }',
      'Mutation.b has 0 rules, not one',
    ],
    ['a field with two', 'type Query { a: Int @public @authenticated }', 'Query.a has 2 rules, not one'],
    [
      'a personal field that anybody can read',
      'type Query { a: A @public } type A { id: ID! phone: String }',
      'A.phone is personal and anybody can read it: give it a rule, or @public',
    ],
    [
      'a personal field that any customer can read',
      'type Query { a: A @authenticated } type A { email: String }',
      'A.email is personal and any customer can read it: give it a rule, or @public',
    ],
    [
      'a field that stands beside a personal one',
      'type Query { a: A @public } type A { birthday: String @public nickname: String }',
      'A.nickname is personal and anybody can read it: give it a rule, or @public',
    ],
    [
      'a field of a type that is about a person',
      'type Query { a: Shipment @public } type Shipment { status: String }',
      'Shipment.status is personal and anybody can read it: give it a rule, or @public',
    ],
  ])('%s', (_what, sdl, gap) => {
    expect(findGaps(schemaOf(sdl))).toEqual([gap]);
  });

  test.each([
    ['guarded itself', 'type A { email: String @requiresScopes(scopes: [["users:read"]]) }'],
    ['owned', 'type A { email: String @owned(by: "id") }'],
    ['of a type that is owned', 'type A @owned(by: "id") { email: String }'],
    ['public by its own word', 'type A { email: String @public }'],
    ['only reached by a guarded field', 'type A { b: B @owned(by: "id") } type B { city: String postalCode: String }'],
  ])('no personal field that is %s', (_what, sdl) => {
    expect(findGaps(schemaOf(`type Query { a: A @public } ${sdl}`))).toEqual([]);
  });
});
