import { beforeEach, expect, test } from '@jest/globals';
import type { IncrementalPayload } from '../execution/deliver-parts.ts';
import { createSmallGraph } from './small-graph.ts';
import { until } from './until.ts';

/** What a subgraph answers when it is let. */
const answers = new Map<string, PromiseWithResolvers<unknown>>();
const answerOf = (name: string) => {
  const known = answers.get(name) ?? Promise.withResolvers<unknown>();
  answers.set(name, known);
  return known;
};
beforeEach(() => answers.clear());

const graph = createSmallGraph({
  catalog: {
    sdl: `
      type Query { books: [Book!]! shelf: Shelf }
      type Mutation { addBook: Book }
      type Book @key(fields: "id") { id: ID! title: String! author: String! }
      type Shelf @key(fields: "id") { id: ID! books: [Book!]! }`,
    resolvers: {
      Query: { books: () => books, shelf: () => ({ id: 's1', books }) },
      Mutation: { addBook: () => books[0] },
      Book: { __resolveReference: ({ id }: { id: string }) => books.find((book) => book.id === id) },
      Shelf: { __resolveReference: () => ({ id: 's1', books }) },
    },
  },
  reviews: {
    sdl: `
      type Book @key(fields: "id") { id: ID! stars: Int! reviews: [Review!]! }
      type Review @key(fields: "id") { id: ID! text: String }`,
    resolvers: {
      Book: {
        stars: () => answerOf('stars').promise,
        reviews: ({ id }: { id: string }) => [{ id: `r-${id}`, text: 'good' }],
      },
    },
  },
  stock: {
    sdl: 'type Book @key(fields: "id") { id: ID! left: Int! } type Review @key(fields: "id") { id: ID! likes: Int! }',
    resolvers: {
      Book: { left: () => answerOf('left').promise },
      Review: { likes: () => answerOf('likes').promise },
    },
  },
});

const books = [
  { id: 'b1', title: 'One', author: 'Ann' },
  { id: 'b2', title: 'Two', author: 'Ben' },
];

/** Executes; payloads arrive as the subgraphs answer. */
function begin(text: string) {
  const payloads: IncrementalPayload[] = [];
  const done = graph.executeParts(text, (payload) => payloads.push(payload));
  return {
    payloads,
    arrived: (count: number) => until(`${count} payloads have arrived`, () => payloads.length === count),
    done,
  };
}

test('the first part does not wait for what is deferred, and each fragment only for its own fetches', async () => {
  const { payloads, arrived, done } = begin(`{
    books { title ... @defer(label: "stars") { stars } ... @defer(label: "left") { left } }
  }`);
  await arrived(1);
  expect(payloads[0]).toEqual({ data: { books: [{ title: 'One' }, { title: 'Two' }] }, hasNext: true });
  answerOf('left').resolve(3);
  await arrived(2);
  expect(payloads[1]).toEqual({
    incremental: [
      { label: 'left', path: ['books', 0], data: { left: 3 } },
      { label: 'left', path: ['books', 1], data: { left: 3 } },
    ],
    hasNext: true,
  });
  answerOf('stars').resolve(5);
  await done;
  expect(payloads[2]).toEqual({
    incremental: [
      { label: 'stars', path: ['books', 0], data: { stars: 5 } },
      { label: 'stars', path: ['books', 1], data: { stars: 5 } },
    ],
    hasNext: false,
  });
});

test('a fragment is fetched while the first part waits, and delivered after it', async () => {
  const { payloads, arrived, done } = begin('{ books { left ... @defer { stars } } }');
  answerOf('stars').resolve(5);
  answerOf('left').resolve(3);
  await arrived(2);
  await done;
  expect(payloads.map(({ data, incremental }) => [data, incremental?.map(({ data }) => data)])).toEqual([
    [{ books: [{ left: 3 }, { left: 3 }] }, undefined],
    [undefined, [{ stars: 5 }, { stars: 5 }]],
  ]);
});

test('what is deferred inside of what is deferred comes last', async () => {
  const { payloads, done } = begin(`{
    shelf { id ... @defer(label: "books") { books { title reviews { text ... @defer(label: "likes") { likes } } } } }
  }`);
  answerOf('likes').resolve(7);
  await done;
  expect(payloads.map(({ incremental = [] }) => incremental.map(({ label, path }) => [label, path.join('.')]))).toEqual(
    [
      [],
      [['books', 'shelf']],
      [
        ['likes', 'shelf.books.0.reviews.0'],
        ['likes', 'shelf.books.1.reviews.0'],
      ],
    ],
  );
});

test('an error stands with the fragment whose field has failed, which is null where that may not be', async () => {
  const { payloads, arrived, done } = begin('{ books { title ... @defer { author stars } } }');
  await arrived(1);
  answerOf('stars').reject(new Error('no stars today'));
  await done;
  expect(payloads[0]?.errors).toBeUndefined();
  expect(payloads[1]).toMatchObject({
    incremental: [0, 1].map((index) => ({
      path: ['books', index],
      data: null,
      errors: [{ message: 'no stars today', path: ['books', index, 'stars'] }],
    })),
    hasNext: false,
  });
});

test('a fragment of an object that is not in the answer is not delivered', async () => {
  const { payloads, arrived, done } = begin('{ shelf { books { stars ... @defer { left } } } }');
  answerOf('left').resolve(3);
  answerOf('stars').reject(new Error('no stars today'));
  await arrived(1);
  await done;
  expect(payloads).toMatchObject([{ data: { shelf: null }, hasNext: false }]);
  expect(payloads[0]?.errors?.[0]).toMatchObject({ message: 'no stars today', path: ['shelf', 'books', 0, 'stars'] });
});

test('what a mutation answers may be deferred', async () => {
  const { payloads, arrived, done } = begin('mutation { addBook { title ... @defer { left } } }');
  await arrived(1);
  answerOf('left').resolve(3);
  await done;
  expect(payloads).toEqual([
    { data: { addBook: { title: 'One' } }, hasNext: true },
    { incremental: [{ path: ['addBook'], data: { left: 3 } }], hasNext: false },
  ]);
});

test('all of a query may be deferred, and introspection too', async () => {
  const { payloads, done } = begin(
    '{ ... @defer { books { title } } ... @defer(label: "schema") { __type(name: "Book") { name } } }',
  );
  await done;
  expect(payloads[0]).toEqual({ data: {}, hasNext: true });
  expect(payloads.slice(1).flatMap(({ incremental = [] }) => incremental)).toEqual([
    { label: 'schema', path: [], data: { __type: { name: 'Book' } } },
    { path: [], data: { books: [{ title: 'One' }, { title: 'Two' }] } },
  ]);
});
