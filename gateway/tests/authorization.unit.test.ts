import { describe, expect, test } from '@jest/globals';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createAccessGraph } from './access-graph.ts';

const graph = createAccessGraph();

const alice = (...scopes: string[]): Identity => ({ userId: 'alice', sessionId: 's', roles: ['CUSTOMER'], scopes });
const service = (...scopes: string[]): Identity => ({
  ...{ userId: null, sessionId: 'key', apiKeyId: 'key', roles: [], scopes },
});

/** Data as text, so that the order of keys counts, and errors as `CODE at.path`. */
async function ask(query: string, identity: Identity, variables?: Record<string, unknown>) {
  const { data, errors = [] } = await graph.ask(query, identity, variables);
  return {
    data: JSON.stringify(data),
    errors: errors.map(({ path, extensions }) => `${extensions['code']} ${path?.join('.')}`).sort(),
  };
}
const answers = (data: unknown, ...errors: string[]) => ({ data: JSON.stringify(data), errors: errors.sort() });
const asked = () => graph.asked.map(({ subgraph, query }) => `${subgraph} ${query}`).join('\n');

describe('a field the caller may not have', () => {
  test('is null with an error at its path, and everything else is answered in order', async () => {
    expect(await ask('{ book(id: "b1") { id price title stars kind } }', anonymous)).toEqual(
      answers(
        { book: { id: 'b1', price: null, title: 'One', stars: null, kind: 'book' } },
        'UNAUTHENTICATED book.price',
        'UNAUTHENTICATED book.stars',
      ),
    );
  });

  test('is not asked of any subgraph', async () => {
    await ask('{ book(id: "b1") { title price stars } }', anonymous);
    expect(graph.asked.map(({ subgraph }) => subgraph)).toEqual(['library']);
    expect(asked()).not.toMatch(/price|stars/);
  });

  test('says what a caller lacks: an account, or a right', async () => {
    const query = '{ shelf { first { title cost } } }';
    const { errors } = await graph.ask(query, anonymous);
    expect(errors).toEqual([
      {
        message: 'Sign in to use this field.',
        path: ['shelf', 'first', 'cost'],
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect((await ask(query, alice())).errors).toEqual(['FORBIDDEN shelf.first.cost']);
    expect((await ask(query, service())).errors).toEqual(['FORBIDDEN shelf.first.cost']);
  });

  test.each<[string, Identity, boolean]>([
    ['one scope of two', alice('costs:read'), false],
    ['both scopes', alice('books:read', 'costs:read'), true],
    ['the alternative', alice('all'), true],
    ['the alternative as a service', service('all'), true],
  ])('depends on alternatives of scopes: %s', async (_what, identity, allowed) => {
    const { data } = await graph.ask('{ book(id: "b1") { cost } }', identity);
    expect(data).toEqual({ book: allowed ? { cost: 2 } : null });
  });

  test('carries its null to the nearest parent that may be null', async () => {
    expect(await ask('{ books { id cost } }', alice())).toEqual(
      answers({ books: [null, null, null] }, 'FORBIDDEN books.0.cost', 'FORBIDDEN books.2.cost'),
    );
    expect(await ask('{ book(id: "b1") { title pages { number text } } }', anonymous)).toEqual(
      answers({ book: null }, 'UNAUTHENTICATED book.pages.0.text'),
    );
    expect(await ask('{ shelf { first { cost } } raw }', alice())).toEqual(answers(null, 'FORBIDDEN shelf.first.cost'));
  });

  test('has its place in lists, nested and with nulls', async () => {
    expect(await ask('{ book(id: "b1") { matrix { note number } } }', anonymous)).toEqual(
      answers(
        { book: { matrix: [[{ note: null, number: 3 }, null], null, [{ note: null, number: 4 }]] } },
        'UNAUTHENTICATED book.matrix.0.0.note',
        'UNAUTHENTICATED book.matrix.2.0.note',
      ),
    );
  });

  test('leaves its parent, even as the only field, and null where the parent is null', async () => {
    expect(
      await ask('{ books { price } nothing { price } b: book(id: "b2") { author { rank } memo { text } } }', alice()),
    ).toEqual(
      answers(
        { books: [{ price: 5 }, null, { price: null }], nothing: null, b: { author: null, memo: null } },
        'FORBIDDEN b.memo',
      ),
    );
    expect(await ask('{ books { price } nothing { price } }', anonymous)).toEqual(
      answers(
        { books: [{ price: null }, null, { price: null }], nothing: null },
        'UNAUTHENTICATED books.0.price',
        'UNAUTHENTICATED books.2.price',
      ),
    );
  });

  test('is found under aliases and in fragments', async () => {
    const query = `
      query Q { ...R b: book(id: "b1") { ...F ... { q: price } ... @include(if: true) { ...E } } }
      query Other { account { balance } }
      fragment R on Query { book(id: "b2") { ...F } }
      fragment F on Book { p: price title ...E }
      fragment E on Book { stars }
    `;
    const { data, errors } = await graph.ask(query, anonymous, undefined);
    expect([data, errors?.[0]?.extensions['code']]).toEqual([undefined, 'OPERATION_RESOLUTION_FAILURE']);
    expect(await ask(query.replace(/query Other.*/, ''), anonymous)).toEqual(
      answers(
        {
          book: { p: null, title: 'Two', stars: null },
          b: { p: null, title: 'One', stars: null, q: null },
        },
        ...['UNAUTHENTICATED b.p', 'UNAUTHENTICATED b.q', 'UNAUTHENTICATED b.stars'],
        ...['UNAUTHENTICATED book.p', 'UNAUTHENTICATED book.stars'],
      ),
    );
    expect(asked()).not.toMatch(/price|stars/);
  });

  test('is no error where it is skipped', async () => {
    const query = `query ($on: Boolean!, $off: Boolean = false) {
      book(id: "b1") { price @include(if: $on) ... @skip(if: $on) { stars } title }
      account @include(if: $off) { id }
    }`;
    expect(await ask(query, anonymous, { on: true })).toEqual(
      answers({ book: { price: null, title: 'One' } }, 'UNAUTHENTICATED book.price'),
    );
    expect(await ask(query, anonymous, { on: false })).toEqual(
      answers({ book: { stars: null, title: 'One' } }, 'UNAUTHENTICATED book.stars'),
    );
  });

  test('does not hide that its parent exists when everything beside it is skipped', async () => {
    const query = 'query ($off: Boolean!) { book(id: "b1") { price title @skip(if: $off) } }';
    expect(await ask(query, anonymous, { off: true })).toEqual(
      answers({ book: { price: null } }, 'UNAUTHENTICATED book.price'),
    );
  });

  test('may be used beside a field that fails, whose error stays one', async () => {
    expect(await ask('{ account { id } broken raw }', anonymous)).toEqual(
      answers(
        { account: null, broken: null, raw: { any: ['thing', { at: null }] } },
        ...['INTERNAL_SERVER_ERROR broken', 'UNAUTHENTICATED account'],
      ),
    );
  });

  test('leaves values of scalars and enums as they are', async () => {
    expect(await ask('{ books { raw mood price __typename } raw }', anonymous)).toEqual(
      answers(
        {
          books: [
            { raw: { price: 1, list: [null] }, mood: 'GLAD', price: null, __typename: 'Book' },
            null,
            { raw: 7, mood: null, price: null, __typename: 'Book' },
          ],
          raw: { any: ['thing', { at: null }] },
        },
        ...['UNAUTHENTICATED books.0.price', 'UNAUTHENTICATED books.2.price'],
      ),
    );
  });

  test('takes no part in what the caller may have of the same type', async () => {
    expect(await ask('{ accountOf(id: "u2") { id } account { id } }', anonymous)).toEqual(
      answers({ accountOf: { id: 'u2' }, account: null }, 'UNAUTHENTICATED account'),
    );
  });

  test('may use a response key like the one the gateway adds', async () => {
    expect(await ask('{ things { typeOfObject: kind typeOfObject_: id label } }', anonymous)).toEqual(
      answers(
        {
          things: [
            { typeOfObject: 'book', typeOfObject_: 'b1', label: null },
            { typeOfObject: 'author', typeOfObject_: 'a1', label: null },
          ],
        },
        ...['UNAUTHENTICATED things.0.label', 'UNAUTHENTICATED things.1.label'],
      ),
    );
  });
});

describe('a rule of a type', () => {
  test.each([
    ['an object', '{ book(id: "b1") { title memo { text } } }', { title: 'One', memo: null }, 'memo'],
    ['an enum', '{ book(id: "b1") { title grade } }', { title: 'One', grade: null }, 'grade'],
    ['a scalar', '{ book(id: "b1") { title worth } }', { title: 'One', worth: null }, 'worth'],
  ])('holds for the fields that return it: %s', async (_kind, query, book, field) => {
    expect(await ask(query, anonymous)).toEqual(answers({ book }, `UNAUTHENTICATED book.${field}`));
    const { data, errors } = await graph.ask(query, alice('memos', 'grades'));
    expect([data.book[field], errors]).toEqual([expect.anything(), undefined]);
  });

  test('holds for its fields where a union leads to it', async () => {
    const query = '{ found { __typename ... on Memo { text } ... on Book { title } } }';
    expect(await ask(query, alice())).toEqual(
      answers(
        { found: [{ __typename: 'Book', title: 'One' }, null, null, { __typename: 'Author' }] },
        'FORBIDDEN found.1.text',
      ),
    );
  });

  test('holds for an interface when a type that implements it has one', async () => {
    expect(await ask('{ store { id } raw }', anonymous)).toEqual(
      answers({ store: null, raw: { any: ['thing', { at: null }] } }, 'UNAUTHENTICATED store'),
    );
    expect(await ask('{ store { id } }', alice())).toEqual(answers({ store: { id: 'k1' } }));
  });
});

describe('a field of an interface', () => {
  test('needs what it needs in any of the types behind it', async () => {
    expect(await ask('{ things { id label(upper: true) } }', alice())).toEqual(
      answers(
        {
          things: [
            { id: 'b1', label: null },
            { id: 'a1', label: null },
          ],
        },
        ...['FORBIDDEN things.0.label', 'FORBIDDEN things.1.label'],
      ),
    );
    expect((await graph.ask('{ things { label } }', alice('authors:read'))).data.things).toEqual([
      { label: 'B1' },
      { label: 'A1' },
    ]);
  });

  test('needs what it needs in one type where that type is named', async () => {
    expect(await ask('{ things { ... on Book { label } ... on Author { label } } }', alice())).toEqual(
      answers({ things: [{ label: 'B1' }, { label: null }] }, 'FORBIDDEN things.1.label'),
    );
  });

  test('can be the only one selected', async () => {
    expect(await ask('{ thing(id: "a1") { label } gone: thing(id: "x") { label } }', anonymous)).toEqual(
      answers({ thing: { label: null }, gone: null }, 'UNAUTHENTICATED thing.label'),
    );
  });
});

describe('an operation', () => {
  test('of which the caller may have nothing reaches no subgraph', async () => {
    expect(await ask('{ account { id } memo { text } }', anonymous)).toEqual(
      answers({ account: null, memo: null }, 'UNAUTHENTICATED account', 'UNAUTHENTICATED memo'),
    );
    expect(await ask('mutation { burn(id: "b1") }', alice())).toEqual(answers(null, 'FORBIDDEN burn'));
    expect(graph.asked).toEqual([]);
  });

  test('that changes something does only what the caller may do', async () => {
    const query = 'mutation { a: note(text: "1") stamp(text: "2") b: note(text: "3") add(title: "4") { title price } }';
    expect(await ask(query, anonymous)).toEqual(
      answers(
        { a: 'noted', stamp: null, b: 'noted', add: { title: 'Two', price: null } },
        ...['UNAUTHENTICATED stamp', 'UNAUTHENTICATED add.price'],
      ),
    );
    expect(graph.done).toEqual(['note 1', 'note 3', 'add 4']);
    await ask(query, alice());
    expect(graph.done).toEqual(['note 1', 'stamp 2', 'note 3', 'add 4']);
  });

  test('with wrong variables is refused as ever, whatever the caller may have', async () => {
    const query = 'query ($id: ID!) { account { id } accountOf(id: $id) { balance } }';
    expect(await ask(query, anonymous, {})).toEqual({ data: undefined, errors: ['BAD_USER_INPUT undefined'] });
    const denied = 'mutation ($id: ID!) { burn(id: $id) }';
    expect(await ask(denied, anonymous, {})).toEqual({ data: undefined, errors: ['BAD_USER_INPUT undefined'] });
  });

  test('may look at the schema beside a field it does not get', async () => {
    const { data } = await graph.ask(
      '{ __typename account { id } __type(name: "Mood") { enumValues { name } } }',
      anonymous,
    );
    expect(data).toEqual({
      __typename: 'Query',
      account: null,
      __type: { enumValues: [{ name: 'GLAD' }, { name: 'SAD' }] },
    });
  });

  test('is planned apart for callers with different rights', async () => {
    const query = '{ book(id: "b1") { title price cost } }';
    const books = [];
    for (const identity of [alice('all'), alice(), anonymous, alice(), alice('all')]) {
      books.push((await graph.ask(query, identity)).data.book);
    }
    const whole = { title: 'One', price: 5, cost: 2 };
    expect(books).toEqual([whole, null, null, null, whole]);
  });
});
