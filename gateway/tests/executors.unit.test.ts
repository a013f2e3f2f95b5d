import { execFileSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, Kind, parse } from 'graphql';
import { pino } from 'pino';
import type { ExecutionResult } from '../execution/execution.ts';
import { apolloExecutor } from '../executors/apollo-executor.ts';
import { type ComparisonOutcome, compareExecutors } from '../executors/compare-executors.ts';
import type { Executor } from '../executors/executor.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import type { RequestContext } from '../request/context.ts';
import { answerAsTold, type ResponseBody } from './answer-as-told.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { until } from './until.ts';

const { supergraph } = createFederatedGraph();
const context = {} as RequestContext;

function operationOf(text: string) {
  const document = parse(text, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation comes first');
  return { document, operation, supergraph };
}

const prepare = (executor: Executor, text: string) => executor.prepare(executor.plan(operationOf(text)));

/** Executes an operation; its subgraphs answer as told. */
async function execute(executor: Executor, text: string, answers: Record<string, ResponseBody>) {
  const { asked, fetch } = answerAsTold(answers);
  const result = await prepare(executor, text).execute({ variables: {}, context, fetch });
  return { asked, result: JSON.parse(JSON.stringify(result)) };
}

const medium = (id: string) => ({ __typename: 'Book', id });

describe('the executor of Apollo', () => {
  const shelf: ResponseBody = () => ({ data: { shelf: ['b1', 'b2', 'b1'].map(medium) } });

  test('asks for an entity once and tells every place of it and of its errors', async () => {
    const { asked, result } = await execute(apolloExecutor, '{ shelf { rating best { body } } }', {
      catalog: shelf,
      reviews: (unique) => ({
        data: { _entities: unique.map(({ id }) => ({ rating: 1, best: { body: id } })) },
        errors: [{ message: 'no', path: ['_entities', 0, 'best', 'body'] }, { message: 'at all' }],
      }),
    });
    const ids = asked.map(({ variables }) => (variables['representations'] as { id: string }[])?.map(({ id }) => id));
    expect(ids).toEqual([undefined, ['b1', 'b2']]);
    expect(asked[1]).toMatchObject({
      path: ['shelf', '@'],
      context,
      fetch: { subgraph: 'reviews', byRepresentations: true },
    });
    expect(result.data.shelf.map((each: { best: unknown }) => each.best)).toEqual(
      ['b1', 'b2', 'b1'].map((body) => ({ body })),
    );
    expect(result.errors.map(({ path, message }: GraphQLError) => [path, message])).toEqual([
      [['shelf', 0, 'best', 'body'], 'no'],
      [['shelf', 2, 'best', 'body'], 'no'],
      [undefined, 'at all'],
    ]);
  });

  test('does not change what others hold, too', async () => {
    const frozen = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
      return value;
    };
    const one = medium('b1');
    const { result } = await execute(apolloExecutor, '{ shelf { rating } }', {
      catalog: () => frozen({ data: { shelf: [one, one, medium('b2')] }, shared: true }),
      reviews: (unique) =>
        frozen({ data: { _entities: unique.map(({ id }) => ({ rating: id.length })) }, shared: true }),
    });
    expect(result).toEqual({ data: { shelf: [{ rating: 2 }, { rating: 2 }, { rating: 2 }] } });
    expect(one).toEqual(medium('b1'));
  });

  test('reports a subgraph that does not answer', async () => {
    const { result } = await execute(apolloExecutor, '{ books { id } }', {
      catalog: () => {
        throw new GraphQLError('catalog is not available.', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
      },
    });
    expect(result).toEqual({
      data: null,
      errors: [{ message: 'catalog is not available.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
  });
});

test.each([
  ['souk', false],
  ['apollo', true],
  ['compare', true],
])('with EXECUTOR=%s, @apollo/gateway is loaded: %s', (name, expected) => {
  const script = `
    import { createRequire } from 'node:module';
    ${name === 'souk' ? "import '#gateway/start-gateway.ts';" : ''}
    import { loadExecutor } from '#gateway/executors/load-executor.ts';
    await loadExecutor({ executor: { name: ${JSON.stringify(name)}, compareShare: 1 }, onCompared() {} });
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(loaded.some((path) => path.includes('@apollo/gateway/')), loaded.length > 0);
  `;
  const output = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: `${import.meta.dirname}/../..`,
    encoding: 'utf8',
  });
  expect(output.trim()).toBe(`${expected} true`);
});

describe('comparing executors', () => {
  const query = '{ books { id title } }';
  const answered = (title: unknown): ExecutionResult => ({ data: { books: [{ id: 'b1', title }] } });
  const refused = (message: string): ExecutionResult => ({
    data: null,
    errors: [new GraphQLError(message, { path: ['books'], extensions: { code: 'FORBIDDEN' } })],
  });

  /** Two executors, each of which gives its results one after the other, the last one again and again. */
  function compare(ours: ExecutionResult[], theirs: () => Promise<ExecutionResult>, share = 1) {
    const outcomes: ComparisonOutcome[] = [];
    const logged: Record<string, unknown>[] = [];
    const executions: string[] = [];
    const contexts: RequestContext[] = [];
    const fake = (name: string, next: () => Promise<ExecutionResult>): Executor => ({
      plan: soukExecutor.plan,
      prepareParts: () => null,
      prepare: () => ({
        fetches: [],
        execute(request) {
          executions.push(name);
          contexts.push(request.context);
          return next();
        },
      }),
    });
    let last = 0;
    const executor = compareExecutors({
      ours: fake('ours', async () => ours[Math.min(last++, ours.length - 1)] as ExecutionResult),
      theirs: fake('theirs', theirs),
      share,
      onCompared: (outcome) => outcomes.push(outcome),
      logger: pino({}, { write: (line: string) => logged.push(JSON.parse(line)) }),
      random: () => 0.5,
    });
    const run = (executable = prepare(executor, query), used = context) =>
      executable.execute({ variables: {}, context: used, fetch: () => Promise.reject(new Error('asked')) });
    const outcome = async (count = 1) => {
      await until('it is compared', () => outcomes.length === count);
      return outcomes;
    };
    return { executor, run, outcome, outcomes, logged, executions, contexts };
  }

  test('answers with ours before the other one begins', async () => {
    const { run, outcome, executions } = compare([answered('a')], async () => answered('a'));
    expect(await run()).toEqual(answered('a'));
    expect(executions).toEqual(['ours']);
    expect(await outcome()).toEqual(['equal']);
    expect(executions).toEqual(['ours', 'theirs']);
  });

  test('logs where data differs, with the operation and its plan, once, and no value of it', async () => {
    const { executor, run, outcome, logged } = compare([answered('secret')], async () => answered(null));
    const executable = prepare(executor, query);
    expect(await run(executable)).toEqual(answered('secret'));
    expect(await outcome()).toEqual(['data']);
    await run(executable);
    expect(await outcome(2)).toEqual(['data', 'data']);
    expect(logged).toEqual([
      expect.objectContaining({
        msg: 'executors differ',
        differences: [{ in: 'data', at: 'books.0.title', ours: 'a string', theirs: 'null' }],
        operation: expect.stringContaining('books'),
        plan: expect.stringContaining('Fetch(service: "catalog")'),
      }),
    ]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  test('tells differing errors from differing data', async () => {
    const { run, outcome, logged } = compare([refused('one')], async () => refused('other'));
    await run();
    expect(await outcome()).toEqual(['errors']);
    const [one, none] = ['1 of FORBIDDEN', '0 of FORBIDDEN'];
    expect(logged[0]?.['differences']).toEqual([
      { in: 'errors', at: 'books', ours: one, theirs: none },
      { in: 'errors', at: 'books', ours: none, theirs: one },
    ]);
  });

  test('takes data that changed meanwhile for no difference', async () => {
    const { run, outcome, logged } = compare([answered('a'), answered('b')], async () => answered('b'));
    await run();
    expect(await outcome()).toEqual(['changed']);
    expect(logged).toEqual([]);
  });

  test('counts as failed when the other one throws, which nobody else notices', async () => {
    const { run, outcome, logged } = compare([answered('a')], () => Promise.reject(new Error('broken')));
    expect(await run()).toEqual(answered('a'));
    expect(await outcome()).toEqual(['failed']);
    expect(logged[0]).toMatchObject({ msg: 'executors could not be compared', err: { message: 'broken' } });
  });

  test('takes what the other one cannot plan for a difference, and logs it once', async () => {
    const outcomes: ComparisonOutcome[] = [];
    const logged: string[] = [];
    const executor = compareExecutors({
      ours: soukExecutor,
      theirs: apolloExecutor,
      share: 1,
      onCompared: (outcome) => outcomes.push(outcome),
      logger: pino({}, { write: (line: string) => logged.push(line) }),
    });
    const executable = prepare(executor, '{ __type(name: "Book") { isOneOf } }');
    const request = { variables: {}, context, fetch: () => Promise.reject(new Error('asked')) };
    for (const count of [1, 2]) {
      expect((await executable.execute(request)).errors).toBeUndefined();
      await until('it is compared', () => outcomes.length === count);
    }
    expect(outcomes).toEqual(['data', 'data']);
    expect(logged).toEqual([expect.stringContaining('isOneOf')]);
  });

  test('is done to the share that is asked for', async () => {
    const { run, executions } = compare([answered('a')], async () => answered('a'), 0.5);
    await run();
    await setImmediate();
    await setImmediate();
    expect(executions).toEqual(['ours']);
  });

  test('is never done to a mutation or a subscription', async () => {
    const { executor, run, executions, outcomes } = compare([answered('a')], async () => answered('b'));
    for (const kind of ['mutation', 'subscription'] as const) {
      const plan = executor.plan(operationOf(query));
      await run(executor.prepare({ ...plan, operation: { ...plan.operation, operation: kind as never } }));
    }
    await setImmediate();
    await setImmediate();
    expect(executions).toEqual(['ours', 'ours']);
    expect(outcomes).toEqual([]);
  });

  test('is not done while a subgraph is not available', async () => {
    const unavailable = new GraphQLError('no', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
    const { run, outcome, executions } = compare([{ data: null, errors: [unavailable] }], async () => answered('a'));
    await run();
    expect(await outcome()).toEqual(['skipped']);
    expect(executions).toEqual(['ours']);
  });

  test('is done four times at a time at most, and holds no answer up', async () => {
    const { promise, resolve } = Promise.withResolvers<ExecutionResult>();
    const { run, outcome, outcomes } = compare([answered('a')], () => promise);
    for (let left = 6; left > 0; left--) expect(await run()).toEqual(answered('a'));
    expect(outcomes).toEqual(['skipped', 'skipped']);
    resolve(answered('a'));
    expect(await outcome(6)).toEqual(['skipped', 'skipped', 'equal', 'equal', 'equal', 'equal']);
    await run();
    expect((await outcome(7)).at(-1)).toBe('equal');
  });

  test('leaves the order of events to the execution that the client waits for', async () => {
    const order = { required: true, committed: [] };
    const { run, outcome, contexts } = compare([answered('a')], async () => answered('b'));
    await run(undefined, { ...context, order });
    await outcome();
    expect(contexts).toEqual([{ order }, {}, {}]);
  });

  test('finds nothing between executors that are right', async () => {
    const outcomes: ComparisonOutcome[] = [];
    const executor = compareExecutors({
      ours: soukExecutor,
      theirs: apolloExecutor,
      share: 1,
      onCompared: (outcome) => outcomes.push(outcome),
      logger: pino({ level: 'silent' }),
    });
    await execute(executor, '{ shelf { rating } s: __schema { queryType { name } } }', {
      catalog: () => ({ data: { shelf: ['b1', 'b2', 'b1'].map(medium) } }),
      reviews: (unique) => ({
        data: { _entities: unique.map(() => ({ rating: null })) },
        errors: [{ message: 'no', path: ['_entities', 1, 'rating'], extensions: { code: 'FORBIDDEN' } }],
      }),
    });
    await until('it is compared', () => outcomes.length === 1);
    expect(outcomes).toEqual(['equal']);
  });
});
