import { describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { buildExecutableSubgraph } from '../build-executable-subgraph.ts';
import { accessDirectives } from './access-directives.ts';

let resolved: string[] = [];
const report = (id: string) => {
  resolved.push(id);
  return { id, total: 1 };
};

const schema = buildExecutableSubgraph(
  `${accessDirectives}
   type Query {
     open: String @public
     mine: String @authenticated
     staff: String @requiresScopes(scopes: [["a", "b"], ["c"]])
     note: Note @public
     draft: Note @public
     imported: Note @public
     orphan: Note @public
     report: Report @authenticated
     shade: Shade @authenticated
     anything: Anything @public
   }
   type Note @key(fields: "id") @key(fields: "number") @owned(by: "writer", orScopes: ["notes:read", "all"]) {
     id: ID!
     number: Int
     text: String
     title: String @public
     seal: String @owned(by: "keeper", orScopes: ["seals:read"])
     length: Int @requiresScopes(scopes: [["c"]])
   }
   type Report @key(fields: "id") @requiresScopes(scopes: [["reports:read"]]) { id: ID! total: Int }
   type Log @key(fields: "id") @authenticated { id: ID! }
   enum Level @authenticated { LOW }
   scalar Weight @requiresScopes(scopes: [["c"]])
   type Shade { level: Level levels: [Level!] weight: Weight }
   union Anything = Shade | Report
   extend type Shade @requiresScopes(scopes: [["shades"]]) { dark: Boolean }`,
  {
    Query: {
      open: () => 'open',
      mine: () => 'mine',
      staff: () => 'staff',
      note: () => ({
        id: 'n',
        number: 1,
        text: 'text',
        title: 'title',
        seal: 'seal',
        length: 4,
        writer: 'u-1',
        keeper: 'u-2',
      }),
      draft: () => ({ id: 'n', text: 'text', writer: null }),
      imported: () => ({ id: 'n', text: 'text', writer: 'api-key:k-1' }),
      orphan: () => ({ id: 'n', text: 'text' }),
      report: () => ({ id: 'r', total: 1 }),
      shade: () => ({ level: 'LOW', levels: ['LOW'], weight: 1, dark: true }),
      anything: () => ({ __typename: 'Report', id: 'r', total: 1 }),
    },
    Report: { __resolveReference: ({ id }: { id: string }) => report(id) },
  },
);

async function ask(identity: Identity, source: string) {
  resolved = [];
  const { data, errors = [] } = await execute({ schema, document: parse(source), contextValue: { identity } });
  const refusals = errors.map(
    ({ path, extensions, message }) => `${path?.join('.')}: ${extensions['code'] ?? message}`,
  );
  return { data: JSON.parse(JSON.stringify(data)), refusals };
}

const caller = (scopes: string[] = [], userId = 'u-9'): Identity => ({ ...anonymous, userId, scopes });
const service = (scopes: string[] = []): Identity => ({ ...anonymous, apiKeyId: 'k-1', scopes });

describe('@authenticated and @requiresScopes on a field', () => {
  const source = '{ open mine staff }';

  test('refuse an anonymous caller, and answer the rest', async () => {
    expect(await ask(anonymous, source)).toEqual({
      data: { open: 'open', mine: null, staff: null },
      refusals: ['mine: UNAUTHENTICATED', 'staff: UNAUTHENTICATED'],
    });
  });

  test.each([[[]], [['a']], [['b', 'd']]])('refuse a caller with the scopes %j what needs others', async (scopes) => {
    const answer = { data: { open: 'open', mine: 'mine', staff: null }, refusals: ['staff: FORBIDDEN'] };
    expect(await ask(caller(scopes), source)).toEqual(answer);
    expect(await ask(service(scopes), source)).toEqual(answer);
  });

  test.each([[['a', 'b']], [['c']]])('let a caller with the scopes %j in', async (scopes) => {
    const answer = { data: { open: 'open', mine: 'mine', staff: 'staff' }, refusals: [] };
    expect(await ask(caller(scopes), source)).toEqual(answer);
    expect(await ask(service(scopes), source)).toEqual(answer);
  });
});

describe('@authenticated and @requiresScopes on a type', () => {
  test('hold for each field that returns it', async () => {
    expect(await ask(caller(), '{ report { __typename } }')).toEqual({
      data: { report: null },
      refusals: ['report: FORBIDDEN'],
    });
    expect((await ask(caller(['reports:read']), '{ report { total } }')).data).toEqual({ report: { total: 1 } });
  });

  test('hold for its fields, however it was come by', async () => {
    expect(await ask(anonymous, '{ anything { ... on Report { id total } } }')).toMatchObject({
      data: { anything: null },
      refusals: expect.arrayContaining(['anything.id: UNAUTHENTICATED']),
    });
  });

  test('hold for fields that return an enum or a scalar, also in lists', async () => {
    expect(await ask(caller(['shades']), '{ shade { level levels weight dark } }')).toEqual({
      data: { shade: { level: 'LOW', levels: ['LOW'], weight: null, dark: true } },
      refusals: ['shade.weight: FORBIDDEN'],
    });
  });

  test('hold when they stand at an extension of the type', async () => {
    expect((await ask(caller(), '{ shade { dark } }')).refusals).toEqual(['shade: FORBIDDEN']);
  });
});

describe('@owned', () => {
  const source = '{ note { __typename id number text title } }';
  const open = { __typename: 'Note', id: 'n', number: 1, title: 'title' };

  test.each([
    ['an anonymous caller', anonymous, 'UNAUTHENTICATED'],
    ['somebody else', caller(['notes:write']), 'FORBIDDEN'],
    ['a service', service(), 'FORBIDDEN'],
  ])('keeps %s from every field but keys and public ones', async (_who, identity, code) => {
    expect(await ask(identity, source)).toEqual({
      data: { note: { ...open, text: null } },
      refusals: [`note.text: ${code}`],
    });
  });

  test.each([
    ['whom it belongs to', caller([], 'u-1')],
    ['whoever holds a scope that opens it', caller(['all'])],
    ['a service that holds one', service(['notes:read'])],
  ])('lets %s in', async (_who, identity) => {
    expect(await ask(identity, source)).toEqual({ data: { note: { ...open, text: 'text' } }, refusals: [] });
  });

  test('of a field takes the place of that of its type', async () => {
    const seal = '{ note { text seal } }';
    expect((await ask(caller([], 'u-2'), seal)).refusals).toEqual(['note.text: FORBIDDEN']);
    expect((await ask(caller([], 'u-1'), seal)).refusals).toEqual(['note.seal: FORBIDDEN']);
    expect((await ask(caller(['seals:read']), seal)).refusals).toEqual(['note.text: FORBIDDEN']);
  });

  test('adds to the other rules of a field', async () => {
    const length = '{ note { length } }';
    expect((await ask(caller([], 'u-1'), length)).refusals).toEqual(['note.length: FORBIDDEN']);
    expect((await ask(caller(['c']), length)).refusals).toEqual(['note.length: FORBIDDEN']);
    expect(await ask(caller(['c'], 'u-1'), length)).toEqual({ data: { note: { length: 4 } }, refusals: [] });
  });

  test('lets the service in whose it is, and no other', async () => {
    const imported = '{ imported { text } }';
    expect(await ask(service(), imported)).toEqual({ data: { imported: { text: 'text' } }, refusals: [] });
    expect((await ask({ ...service(), apiKeyId: 'k-2' }, imported)).refusals).toEqual(['imported.text: FORBIDDEN']);
  });

  test('gives what belongs to nobody to nobody, also not to callers without an account', async () => {
    expect((await ask(service(), '{ draft { text } }')).refusals).toEqual(['draft.text: FORBIDDEN']);
  });

  test('fails loudly when the value does not say whose it is', async () => {
    expect((await ask(caller(['all']), '{ orphan { text } }')).refusals).toEqual([
      'orphan.text: the parent value of Note.text has no writer, which @owned names',
    ]);
  });
});

describe('references to entities', () => {
  const entities = (reference: string, selection: string) =>
    `{ _entities(representations: [${reference}]) { ${selection} } }`;

  test('are not resolved for callers who may not have the type', async () => {
    const report = entities('{ __typename: "Report", id: "r-1" }', '__typename ... on Report { total }');
    expect(await ask(caller(), report)).toEqual({ data: { _entities: [null] }, refusals: ['_entities.0: FORBIDDEN'] });
    expect(resolved).toEqual([]);
    expect((await ask(caller(['reports:read']), report)).data).toEqual({
      _entities: [{ __typename: 'Report', total: 1 }],
    });
    expect(resolved).toEqual(['r-1']);
  });

  test('are guarded where the subgraph does not resolve them itself, too', async () => {
    const log = entities('{ __typename: "Log", id: "l-1" }', '__typename');
    expect((await ask(anonymous, log)).refusals).toEqual(['_entities.0: UNAUTHENTICATED']);
  });

  test('are no way around @owned', async () => {
    const other = entities('{ __typename: "Note", id: "n", writer: "u-1" }', '... on Note { text }');
    expect((await ask(caller(), other)).refusals).toEqual(['_entities.0.text: FORBIDDEN']);
  });
});
