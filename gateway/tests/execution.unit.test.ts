import { operationFromDocument } from '@apollo/federation-internals';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { compilePlan } from '../execution/compile-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult, SubgraphResponse } from '../execution/execution.ts';
import type { RequestContext } from '../request/context.ts';
import type { ResponseBody } from './answer-as-told.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { normaliseText } from './normalise-text.ts';
import { prepare } from './prepared-plan.ts';

const medium = (id: string) => ({ __typename: 'Book', id });
const catalog: ResponseBody = () => ({ data: { shelf: ['b1', 'b2', 'b1', 'b1'].map(medium) } });
const sent = (value: unknown) => JSON.parse(JSON.stringify(value));
const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

describe('an entity in several places', () => {
  const execute = prepare('{ shelf { rating best { body } } }');

  test('is asked for once and told everywhere', async () => {
    const { asked, result } = await execute({
      catalog,
      reviews: (unique) => ({ data: { _entities: unique.map(({ id }) => ({ rating: 1, best: { body: id } })) } }),
    });
    expect(asked[1]?.variables).toEqual({
      representations: [
        { __typename: 'Media', id: 'b1' },
        { __typename: 'Media', id: 'b2' },
      ],
    });
    const [b1, b2] = ['b1', 'b2'].map((body) => ({ rating: 1, best: { body } }));
    expect(result).toEqual({ data: { shelf: [b1, b2, b1, b1] } });
  });

  test('has its errors in every place', async () => {
    const errors = [{ message: 'no', path: ['_entities', 0, 'best', 'body'] }, { message: 'at all' }];
    const { result } = await execute({
      catalog,
      reviews: () => ({ data: { _entities: [{ best: {} }, null] }, errors }),
    });
    expect(result.errors?.map(({ path, message }) => [path, message])).toEqual([
      [['shelf', 0, 'best', 'body'], 'no'],
      [['shelf', 2, 'best', 'body'], 'no'],
      [['shelf', 3, 'best', 'body'], 'no'],
      [undefined, 'at all'],
    ]);
    expect(result.errors?.[0]?.extensions).toEqual({ serviceName: 'reviews', code: 'DOWNSTREAM_SERVICE_ERROR' });
  });

  test('is told apart by every field of a compound key', async () => {
    const company = (code: string, name: string) => ({ __typename: 'Company', code, region: { name } });
    const companies = [company('a', 'x'), company('a', 'y'), company('a', 'x')];
    const { asked, result } = await prepare('{ books { publisher { name } } }')({
      catalog: () => ({ data: { books: companies.map((publisher) => ({ publisher })) } }),
      accounts: () => ({ data: { _entities: [{ name: 'one' }, { name: 'other' }] } }),
    });
    expect(asked[1]?.variables).toEqual({ representations: [company('a', 'x'), company('a', 'y')] });
    expect(sent(result.data)).toEqual({ books: ['one', 'other', 'one'].map((name) => ({ publisher: { name } })) });
  });
});

describe('data that others hold, too', () => {
  test('is not changed, and later fetches write into copies', async () => {
    const shelf = freeze({ data: { shelf: ['b1', 'b1'].map(medium) }, shared: true });
    const best = freeze({ best: { body: 'good', author: { __typename: 'User', id: 'u1' } } });
    const { result } = await prepare('{ shelf { best { body author { age } } } }')({
      catalog: () => shelf,
      reviews: () => ({ data: { _entities: [best] }, shared: true }),
      accounts: () => ({ data: { _entities: [{ age: 7 }] } }),
    });
    expect(result.errors).toBeUndefined();
    const told = { best: { body: 'good', author: { age: 7 } } };
    expect(sent(result.data)).toEqual({ shelf: [told, told] });
    expect(best.best.author).toEqual({ __typename: 'User', id: 'u1' });
  });

  test('gives the same answer each time', async () => {
    const responses = freeze({ shelf: ['b1', 'b2'].map(medium) });
    const reviews: ResponseBody = (unique) => ({
      data: { _entities: unique.map(({ id }) => ({ summary: id })) },
      shared: true,
    });
    const execute = prepare('{ shelf { title summary } }');
    const titled = freeze({ shelf: responses.shelf.map((each) => ({ ...each, title: `T${each.id}` })) });
    const answers = { catalog: () => ({ data: titled, shared: true }), reviews };
    const first = await execute(answers);
    expect((await execute(answers)).result).toEqual(first.result);
    expect(first.asked[1]?.variables['representations']).toEqual([
      { __typename: 'Media', id: 'b1', title: 'Tb1' },
      { __typename: 'Media', id: 'b2', title: 'Tb2' },
    ]);
  });
});

describe('a plan', () => {
  test('is executed with different variables at the same time', async () => {
    const execute = prepare(
      'query ($id: ID!, $more: Boolean! = true) { media(id: $id) { id title @include(if: $more) rating @skip(if: $more) } }',
    );
    const answers: Record<string, ResponseBody> = {
      catalog: async (_none, { variables }) => {
        await new Promise((resolve) => setImmediate(resolve));
        return { data: { media: { __typename: 'Film', id: variables['id'], title: `T${variables['id']}` } } };
      },
      reviews: (unique) => ({ data: { _entities: unique.map(({ id }) => ({ rating: id.length })) } }),
    };
    const ids = Array.from({ length: 20 }, (_, index) => 'x'.repeat(index + 1));
    const results = await Promise.all(
      ids.map((id, index) => execute(answers, { id, ...(index % 2 && { more: false }) })),
    );
    expect(results.map(({ result }) => sent(result.data))).toEqual(
      ids.map((id, index) => ({ media: index % 2 ? { id, rating: id.length } : { id, title: `T${id}` } })),
    );
  });

  test('asks nothing when a condition is neither true nor false', async () => {
    const execute = prepare('query ($more: Boolean = true) { books @include(if: $more) { id } }');
    const { asked, result } = await execute({}, { more: null });
    expect(asked).toEqual([]);
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'more' } }] });
    expect(result).not.toHaveProperty('data');
  });

  test('carries the bodies of its requests ready made', async () => {
    const { asked } = await prepare(
      'query Name($id: ID!, $unused: Int) { media(id: $id) { related(first: $unused) { id } } }',
    )({ catalog: () => ({ data: { media: null } }) }, { id: 'a"b' });
    const [{ fetch, variables, path } = { fetch: undefined }] = asked;
    expect(JSON.parse(`${fetch?.bodyHead}${JSON.stringify(variables)}}`)).toEqual({
      query: fetch?.query,
      operationName: fetch?.operationName,
      variables: { id: 'a"b' },
    });
    expect({ ...fetch, path }).toMatchObject({ operationKind: 'query', byRepresentations: false, path: [] });
  });

  test('does mutations one after the other', async () => {
    let underWay = 0;
    const add = async (name: string) => {
      expect(++underWay).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      return { data: { [name]: { message: name, id: '1' } } };
    };
    const { asked, result } = await prepare(
      'mutation { addBook(title: "a") { message } addReview(media: "m", body: "b") { id } again: addBook(title: "c") { message } }',
    )({
      catalog: (_none, { fetch }) => add(fetch.query.includes('again') ? 'again' : 'addBook'),
      reviews: () => add('addReview'),
    });
    expect(asked.map(({ fetch }) => [fetch.subgraph, fetch.operationKind])).toEqual([
      ['catalog', 'mutation'],
      ['reviews', 'mutation'],
      ['catalog', 'mutation'],
    ]);
    expect(Object.keys(result.data ?? {})).toEqual(['addBook', 'addReview', 'again']);
  });

  test('answers introspection itself, also when fragments ask for parts of it', async () => {
    const { asked, result } = await prepare(
      `query ($name: String!, $more: Boolean = false) {
        __type(name: $name) { name fields @include(if: $more) { name } } ...Kind __typename
      }
      fragment Kind on Query { __type(name: $name) { kind } }`,
    )({}, { name: 'Track' });
    expect(asked).toEqual([]);
    expect(sent(result)).toEqual({ data: { __type: { name: 'Track', kind: 'OBJECT' }, __typename: 'Query' } });
  });
});

describe('names that objects inherit', () => {
  test('are names like any other', async () => {
    const text = `{ __proto__: shelf { constructor: title toString: format __proto__: best { prototype: body __proto__: stars } } }`;
    const { result } = await prepare(text)({
      catalog: () => ({ data: JSON.parse('{"__proto__":[{"__typename":"Film","id":"f","constructor":"T"}]}') }),
      reviews: () => ({ data: JSON.parse('{"_entities":[{"__proto__":{"prototype":"polluted","__proto__":5}}]}') }),
    });
    expect(JSON.stringify(result.data)).toBe(
      '{"__proto__":[{"constructor":"T","toString":null,"__proto__":{"prototype":"polluted","__proto__":5}}]}',
    );
    expect(Object.getPrototypeOf(result.data)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('prototype');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('are looked for among an object’s own only', async () => {
    const { result } = await prepare('{ shelf { constructor: price { amount } __proto__: related { id } } }')({
      catalog: () => ({ data: { shelf: [{ __typename: 'Film' }] } }),
    });
    expect(JSON.stringify(result.data)).toBe('{"shelf":[{"constructor":null,"__proto__":null}]}');
    expect(result.errors?.map(({ path }) => path)).toEqual([
      ['shelf', 0, 'constructor'],
      ['shelf', 0, '__proto__'],
    ]);
  });
});

describe('a subgraph that fails', () => {
  const execute = prepare('{ shelf { title rating } me { age } }');
  const shelf: ResponseBody = () => ({ data: { shelf: [{ ...medium('b1'), title: 'T' }] } });

  test('costs its fields, and its error is told as it is', async () => {
    const down = new GraphQLError('reviews is not available.', {
      path: ['shelf'],
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    const { result } = await execute({
      catalog: shelf,
      reviews: () => Promise.reject(down),
      accounts: () => Promise.reject(new Error('a bug')),
    });
    expect(sent(result.data)).toEqual({ shelf: [{ title: 'T', rating: null }], me: null });
    expect(result.errors).toContain(down);
    expect(result.errors?.map(({ originalError }) => originalError?.message)).toContain('a bug');
  });

  test('by answering about fewer entities than asked costs its fields', async () => {
    const { result } = await execute({
      catalog: shelf,
      reviews: () => ({ data: { _entities: [] } }),
      accounts: () => ({ data: { me: { age: 7 } } }),
    });
    expect(sent(result.data)).toEqual({ shelf: [{ title: 'T', rating: null }], me: { age: 7 } });
    expect(result.errors?.map(({ message }) => message)).toEqual([
      'reviews did not answer with as many entities as it was asked for',
    ]);
  });
});

describe('a field that the planner asks for under another name', () => {
  const { supergraph } = createFederatedGraph();
  const { document, operation } = normaliseText(
    '{ shelf { ... on Book { x: title } ... on Film { x: extra } } }',
    supergraph.clientSchema,
  );
  const queryPlan = supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document));
  const plan = compilePlan(queryPlan, { document, operation, clientNames: new Map(), supergraph });
  const execute = (answer: (alias: string) => SubgraphResponse) =>
    executePlan(plan, {
      variables: {},
      context: {} as RequestContext,
      fetch: async ({ fetch }) => answer(/\w+(?=:\s*extra)/.exec(fetch.query)?.[0] ?? ''),
    });

  test('keeps a value that is falsy', async () => {
    const result = await execute((alias) => {
      expect(alias).toBe('x__alias_0');
      return { data: { shelf: [{ __typename: 'Film', [alias]: '' }] } };
    });
    expect(sent(result)).toEqual({ data: { shelf: [{ x: '' }] } });
  });

  test('has the client’s name in the path of an error', async () => {
    const { errors } = await execute((alias) => ({
      data: { shelf: [{ __typename: 'Film', [alias]: null }] },
      errors: [{ message: 'no', path: ['shelf', 0, alias], extensions: { code: 'NOT_FOUND' } }],
    }));
    expect(errors).toMatchObject([
      { message: 'no', path: ['shelf', 0, 'x'], extensions: { code: 'NOT_FOUND', serviceName: 'catalog' } },
    ]);
  });
});

describe('what does not fit the schema', () => {
  const told = ({ errors = [] }: ExecutionResult) => errors.map(({ path, message }) => [path?.join('.'), message]);

  test('costs the field, with one error at its place', async () => {
    for (const wrong of [7, { length: 1 }, ['T'], true]) {
      const { result } = await prepare('{ books { id title } me { age } }')({
        catalog: () => ({
          data: {
            books: [
              { id: 'b1', title: wrong },
              { id: 'b2', title: 'T' },
            ],
          },
        }),
        accounts: () => ({ data: { me: { age: 'old' } } }),
      });
      expect(sent(result.data)).toEqual({ books: [null, { id: 'b2', title: 'T' }], me: { age: null } });
      expect(told(result)).toEqual([
        ['books.0.title', 'Invalid value found for field Book.title.'],
        ['me.age', 'Invalid value found for field User.age.'],
      ]);
    }
  });

  test('is told beside the errors of others, and not where they tell why', async () => {
    const { result } = await prepare('{ media(id: "b1") { title summary rating } me { name } }')({
      catalog: () => ({ data: { media: { ...medium('b1'), title: 'T' } } }),
      reviews: () => ({
        data: { _entities: [null] },
        errors: [{ message: 'no summary', path: ['_entities', 0, 'summary'] }],
      }),
      accounts: () => ({ data: { me: { name: null } } }),
    });
    expect(told(result)).toEqual([
      ['media.summary', 'no summary'],
      ['me.name', 'Cannot return null for non-nullable field User.name.'],
    ]);
  });

  test('is not told where a subgraph answers no data, and why', async () => {
    const { result } = await prepare('{ shelf { title } books { title } me { name } }')({
      catalog: () => ({ data: null, errors: [{ message: 'no books', path: ['books'] }] }),
      accounts: () => ({ data: { me: { name: 'N' } } }),
    });
    expect(told(result)).toEqual([['books', 'no books']]);
  });

  test('is told when a subgraph leaves something out, or was not asked for want of a key', async () => {
    const { result } = await prepare('{ shelf { rating best { body } } }')({
      catalog: () => ({ data: { shelf: [medium('b1'), { __typename: 'Book' }] } }),
      reviews: () => ({ data: { _entities: [{ rating: 1 }] } }),
    });
    expect(told(result)).toEqual([
      ['shelf.0.best', 'No value was found for field Book.best.'],
      ['shelf.1.rating', 'No value was found for field Book.rating.'],
      ['shelf.1.best', 'No value was found for field Book.best.'],
    ]);
  });

  test('is not an entity that a subgraph does not have: its fields are null, but for those that may not be', async () => {
    const { result } = await prepare('{ shelf { title rating } media(id: "b2") { rating summary } }')({
      catalog: () => ({ data: { shelf: [{ ...medium('b1'), title: 'T' }], media: { ...medium('b2'), title: 'T' } } }),
      reviews: (unique) => ({ data: { _entities: unique.map(() => null) } }),
    });
    expect(sent(result.data)).toEqual({ shelf: [{ title: 'T', rating: null }], media: null });
    expect(told(result)).toEqual([['media.summary', 'Cannot return null for non-nullable field Book.summary.']]);
  });

  test('is an object whose type cannot be told', async () => {
    for (const typename of [undefined, 7, 'User', 'Nothing']) {
      const { result } = await prepare('{ found { ... on Book { pages } } }')({
        catalog: () => ({
          data: {
            found: [
              { __typename: typename, pages: 1 },
              { __typename: 'Book', pages: 2 },
            ],
          },
        }),
      });
      expect(sent(result.data)).toEqual({ found: [null, { pages: 2 }] });
      expect(result.errors?.map(({ path }) => path)).toEqual([['found', 0]]);
    }
  });

  test('is a whole number that has more than 32 bits, where the schema says Int; an ID may be a number', async () => {
    const { result } = await prepare('{ books { id pages } }')({
      catalog: () => ({
        data: { books: [3_000_000_000, 1.5, -2_147_483_648, 3].map((pages) => ({ id: 12, pages })) },
      }),
    });
    expect(sent(result.data)).toEqual({
      books: [null, null, { id: '12', pages: -2_147_483_648 }, { id: '12', pages: 3 }],
    });
    expect(result.errors?.map(({ path }) => path?.join('.'))).toEqual(['books.0.pages', 'books.1.pages']);
  });
});

test('errors below a nested query stand at every place of it, and end where the answer does', async () => {
  const { result } = await prepare('mutation { addBook(title: "a") { query { shelf { rating } } } }')({
    catalog: (_none, { fetch }) =>
      fetch.operationKind === 'mutation'
        ? { data: { addBook: { query: { __typename: 'Query', shelf: [medium('b1')] } } } }
        : { data: { shelf: [medium('b1')] } },
    reviews: () => ({
      data: { _entities: [{ rating: null }] },
      errors: [
        { message: 'no', path: ['_entities', 0, 'rating'] },
        { message: 'hidden', path: ['_entities', 0, 'secret', 3] },
        { message: 'nowhere', path: ['_entities', 5, 'rating'] },
      ],
    }),
  });
  expect(result.errors?.map(({ path, message }) => [path?.join('.'), message])).toEqual([
    ['addBook.query.shelf.0.rating', 'no'],
    ['addBook.query.shelf.0', 'hidden'],
    ['addBook.query.shelf.0', 'nowhere'],
  ]);
});
