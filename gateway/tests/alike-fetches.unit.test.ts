import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { createAlikeFetches } from '../execution/alike-fetches.ts';
import type { CompiledFetch, FetchRequest, SubgraphResponse } from '../execution/execution.ts';
import type { RequestContext } from '../request/context.ts';
import type { ResponseBody } from './answer-as-told.ts';
import { prepare } from './prepared-plan.ts';

const media = (...ids: string[]) => ids.map((id) => ({ __typename: 'Book', id }));
const rated: ResponseBody = (asked) => ({ data: { _entities: asked.map(({ id }) => ({ rating: Number(id) })) } });
const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the same fields of entities at several places', () => {
  const execute = prepare('{ a: shelf { rating } b: shelf { rating } }');
  const catalog: ResponseBody = () => ({ data: { a: media('1', '2'), b: media('2', '3', '2') } });

  test('are one request, with each entity once', async () => {
    const { asked, result } = await execute({ catalog, reviews: rated });
    expect(asked.map(({ variables }) => sent(variables['representations'] ?? []))).toEqual([
      [],
      ['1', '2', '3'].map((id) => ({ __typename: 'Media', id })),
    ]);
    const ratings = (...values: number[]) => values.map((rating) => ({ rating }));
    expect(sent(result)).toEqual({ data: { a: ratings(1, 2), b: ratings(2, 3, 2) } });
  });

  test('have the errors of their own entities, and those that name none', async () => {
    const located = (index: number, message: string) => ({ message, path: ['_entities', index, 'rating'] });
    const { result } = await execute({
      catalog,
      reviews: (asked) => ({
        data: { _entities: asked.map(() => null) },
        errors: [located(0, 'first'), located(2, 'third'), { message: 'all' }],
      }),
    });
    expect(result.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['first', ['a', 0, 'rating']],
      ['all', undefined],
      ['third', ['b', 1, 'rating']],
      ['all', undefined],
    ]);
  });

  test('fail together, each at its place', async () => {
    const extensions = { code: 'SERVICE_UNAVAILABLE', subgraph: 'reviews' };
    const cause = new Error('refused');
    const reviews: ResponseBody = (_asked, { path: [at = ''] }) => {
      throw new GraphQLError('reviews is not available.', { path: [at], extensions, originalError: cause });
    };
    const { asked, result } = await execute({ catalog, reviews });
    expect(asked).toHaveLength(2);
    expect(result.errors?.map((error) => [error.path, error.extensions, error.originalError])).toEqual([
      [['a'], extensions, cause],
      [['b'], extensions, cause],
    ]);
  });

  test('are refused when the answer is about fewer entities than asked, though as many as at one place', async () => {
    const reviews: ResponseBody = () => ({ data: { _entities: [{ rating: 1 }, { rating: 2 }] } });
    const { result } = await execute({ catalog, reviews });
    const lost = 'reviews did not answer with as many entities as it was asked for';
    expect(result.errors?.map(({ message }) => message)).toEqual([lost, lost]);
    expect(sent(result.data)).toEqual({
      a: [{ rating: null }, { rating: null }],
      b: [{ rating: null }, { rating: null }, { rating: null }],
    });
  });

  test('are asked for again by each field of a mutation', async () => {
    const executeMutation = prepare(
      'mutation { a: renameBook(id: "1", title: "x") { rating } b: renameBook(id: "1", title: "y") { rating } }',
    );
    let rating = 0;
    const { asked, result } = await executeMutation({
      catalog: (_none, { fetch: { query } }) => ({
        data: Object.fromEntries(
          ['a', 'b'].flatMap((key) => (query.includes(`${key}:`) ? [[key, media('1')[0]]] : [])),
        ),
      }),
      reviews: () => ({ data: { _entities: [{ rating: ++rating }] } }),
    });
    expect(asked.filter(({ fetch }) => fetch.subgraph === 'reviews')).toHaveLength(2);
    expect(sent(result)).toEqual({ data: { a: { rating: 1 }, b: { rating: 2 } } });
  });
});

describe('fetches that are alike', () => {
  const request = (...ids: string[]): FetchRequest => ({
    fetch: { subgraph: 'reviews' } as CompiledFetch,
    variables: { length: 3, representations: media(...ids) },
    context: {} as RequestContext,
    path: ['a', '@', 'b'],
  });
  const create = (answer: (ids: readonly string[]) => SubgraphResponse = (ids) => ({ data: { _entities: ids } })) => {
    const asked: string[][] = [];
    const fetch = async ({ variables }: FetchRequest) => {
      expect(variables['length']).toBe(3);
      const ids = (variables['representations'] as { id: string }[]).map(({ id }) => id);
      asked.push(ids);
      return answer(ids);
    };
    return { asked, ...createAlikeFetches(fetch) };
  };
  const entitiesOf = ({ data }: SubgraphResponse) => data?.['_entities'];

  test('do not ask again for what was asked for before, be it answered or not', async () => {
    const { asked, ask } = create();
    const first = ask(request('1', '2', '3'));
    await Promise.resolve().then(() => {});
    expect(asked).toEqual([['1', '2', '3']]);
    const second = ask(request('3', '1'));
    expect(entitiesOf(await first)).toEqual(['1', '2', '3']);
    expect(entitiesOf(await second)).toEqual(['3', '1']);
    expect(entitiesOf(await ask(request('2')))).toEqual(['2']);
    expect(asked).toHaveLength(1);
  });

  test('ask for all of theirs when some were not asked for before', async () => {
    const { asked, ask } = create();
    await ask(request('1', '2'));
    expect(entitiesOf(await ask(request('2', '4')))).toEqual(['2', '4']);
    expect(asked).toEqual([
      ['1', '2'],
      ['2', '4'],
    ]);
  });

  test('get answers that are shared, which nobody may change', async () => {
    const { ask } = create();
    const answers = await Promise.all([ask(request('1')), ask(request('1', '2'))]);
    expect(answers.map(({ shared }) => shared)).toEqual([true, true]);
  });

  test('get an answer without data as it is', async () => {
    const { ask } = create(() => ({ data: null, errors: [{ message: 'not for you' }] }));
    expect(await ask(request('1'))).toEqual({ data: null, errors: [{ message: 'not for you' }], shared: true });
  });

  test('get an error that is no GraphQLError as it is', async () => {
    const bug = new Error('a bug');
    const { ask } = create(() => {
      throw bug;
    });
    await expect(ask(request('1'))).rejects.toBe(bug);
  });
});
