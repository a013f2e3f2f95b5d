import { describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from '../execution/execution.ts';
import type { ResponseBody } from './answer-as-told.ts';
import { prepare } from './prepared-plan.ts';

const told = ({ data, errors }: ExecutionResult) =>
  JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message, path }) => [message, path]) }));

describe('what is selected of an object', () => {
  test('can stand in a fragment on its type, inside one on a wider type', async () => {
    const execute = prepare('{ book(id: "b1") { ... on Found { ... on Book { pages } } } }');
    const { result } = await execute({ catalog: () => ({ data: { book: { pages: 7 } } }) });
    expect(told(result)).toEqual({ data: { book: { pages: 7 } } });
  });

  test('does not depend on its type when nothing is selected of one of them only', async () => {
    const text = `query ($no: Boolean = false) {
      topReviews { media { id ... on Found { ... on Subject @include(if: $no) { __typename } } } }
    }`;
    const media = { __typename: 'Media', id: 'b1' };
    const { result } = await prepare(text)({ reviews: () => ({ data: { topReviews: [{ media }] } }) });
    expect(told(result)).toEqual({ data: { topReviews: [{ media: { id: 'b1' } }] } });
  });

  test.each([false, true])('is asked for when it is nothing, under conditions: %s', async (people) => {
    const text = `query ($yes: Boolean!, $people: Boolean!) {
      company @include(if: $yes) { people @include(if: $people) { name } }
    }`;
    const { asked, result } = await prepare(text)(
      { accounts: () => ({ data: { company: { __typename: 'Company', ...(people && { people: [] }) } } }) },
      { yes: true, people },
    );
    expect(told(result)).toEqual({ data: { company: people ? { people: [] } : {} } });
    expect(asked).toHaveLength(1);
  });
});

describe('an error about a field that was not selected of an object', () => {
  /** The subgraph does not know the types of media: the planner asks for both fields of each. */
  const execute = prepare('{ shelf { rating ... on Book { best { body } } } }');
  const catalog: ResponseBody = () => {
    const [book, film] = ['Book', 'Film'].map((__typename) => ({ __typename, id: __typename }));
    return { data: { shelf: [book, film] } };
  };
  const book = { rating: 1, best: { body: 'good' } };
  const errors = [{ message: 'no best', path: ['_entities', 1, 'best'] }];

  test('is not told', async () => {
    const { result } = await execute({
      catalog,
      reviews: () => ({ data: { _entities: [book, { rating: 2, best: null }] }, errors }),
    });
    expect(told(result)).toEqual({ data: { shelf: [book, { rating: 2 }] } });
  });

  test('has the object asked about again without it when it took more with it', async () => {
    const { asked, result } = await execute({
      catalog,
      reviews: (representations) =>
        representations.length === 1
          ? { data: { _entities: [{ rating: 2 }] } }
          : { data: { _entities: [book, null] }, errors },
    });
    expect(told(result)).toEqual({ data: { shelf: [book, { rating: 2 }] } });
    expect(asked[1]?.fetch.query).toContain('best');
    expect(asked[2]?.fetch.query).not.toContain('best');
    expect(asked[2]?.variables['representations']).toEqual([{ __typename: 'Media', id: 'Film' }]);
    expect(asked).toHaveLength(3);
  });

  test('has the object asked about again without it when it took the field around it, which was selected', async () => {
    const { asked, result } = await prepare('{ shelf { best { body } ... on Book { best { stars } } } }')({
      catalog,
      reviews: (representations) =>
        representations.length === 1
          ? { data: { _entities: [{ best: { body: 'bad' } }] } }
          : {
              data: { _entities: [{ best: { body: 'good', stars: 5 } }, { best: null }] },
              errors: [{ message: 'no stars', path: ['_entities', 1, 'best', 'stars'] }],
            },
    });
    expect(told(result)).toEqual({
      data: { shelf: [{ best: { body: 'good', stars: 5 } }, { best: { body: 'bad' } }] },
    });
    expect(asked[2]?.fetch.query).not.toContain('stars');
  });

  test('is not one that was selected, of which a condition leaves nothing', async () => {
    const { asked, result } = await prepare(
      'query ($no: Boolean = false) { books { stock { count @include(if: $no) } } }',
    )({
      catalog: () => ({ data: { books: [{ __typename: 'Book', id: 'b1' }] } }),
      warehouse: () => ({
        data: { _entities: [null] },
        errors: [{ message: 'none', path: ['_entities', 0, 'stock', 0] }],
      }),
    });
    expect(told(result)).toEqual({ data: { books: [null] }, errors: [['none', ['books', 0, 'stock', 0]]] });
    expect(asked).toHaveLength(2);
  });

  test('is not told, and nothing is asked again, when nothing else is missed of the object', async () => {
    const text = 'query ($no: Boolean = false) { shelf { rating @include(if: $no) ... on Book { best { body } } } }';
    const { asked, result } = await prepare(text)({
      catalog,
      reviews: () => ({ data: { _entities: [{ best: { body: 'good' } }, null] }, errors }),
    });
    expect(told(result)).toEqual({ data: { shelf: [{ best: { body: 'good' } }, {}] } });
    expect(asked).toHaveLength(2);
  });

  test('costs the object when it is asked about again in vain', async () => {
    const { asked, result } = await execute({
      catalog,
      reviews(representations) {
        if (representations.length === 1) throw new Error('no answer');
        return { data: { _entities: [book, null] }, errors };
      },
    });
    expect(told(result)).toEqual({
      data: { shelf: [book, { rating: null }] },
      errors: [['no answer', ['shelf', 1]]],
    });
    expect(asked).toHaveLength(3);
  });

  test('is told of the object when another field requires it', async () => {
    const dimensions = { weight: 1, size: { width: 2, height: 3 } };
    const { result } = await prepare('{ books { shipping } }')({
      catalog: () => ({
        data: { books: [{ __typename: 'Book', id: 'b1', dimensions, price: null }] },
        errors: [{ message: 'no price', path: ['books', 0, 'price'] }],
      }),
      warehouse: () => ({ data: { _entities: [{ shipping: 7 }] } }),
    });
    expect(told(result)).toEqual({
      data: { books: [{ shipping: 7 }] },
      errors: [['no price', ['books', 0]]],
    });
  });
});
