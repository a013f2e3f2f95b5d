import { operationFromDocument } from '@apollo/federation-internals';
import { describe, expect, test } from '@jest/globals';
import { compilePlan } from '../execution/compile-plan.ts';
import type { ExecutablePlan } from '../execution/executable-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { CompiledFetch, ExecutionResult, FetchSubgraph, SubgraphResponse } from '../execution/execution.ts';
import { isValidRepresentation } from '../execution/valid-representation.ts';
import type { RequestContext } from '../request/context.ts';
import { serviceUnavailable } from '../request/errors.ts';
import { readResponse } from '../subgraphs/read-response.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { malformAnswer } from './malform-answer.ts';
import { randomOperation } from './random-operation.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const { supergraph, ask } = createFederatedGraph();
const operations = 120;
const attempts = 5;
const parts = 4;

type Path = readonly (string | number)[];
type Change = (answer: SubgraphResponse, fetch: CompiledFetch, representations: never[]) => string;

const seen = { executions: 0, nulls: 0, errors: 0, withoutEffect: 0 };

describe('a malformed answer of a subgraph', () => {
  for (let part = 0; part < parts; part++) {
    test(`costs the field, and an error says which: random places, part ${part + 1} of ${parts}`, async () => {
      for (let seed = part; seed < operations; seed += parts) await malform(seed);
    }, 120_000);
  }

  test('had effects of every kind', () => {
    expect(seen.executions).toBeGreaterThan(operations * attempts * 0.9);
    expect(seen.nulls).toBeGreaterThan(seen.executions / 2);
    expect(seen.errors).toBeGreaterThan(seen.executions / 2);
  });

  test.each([
    ['no list', 'no list'],
    ['an object', { message: 'no list' }],
    ['null in a list', [null]],
    ['an empty object', [{}]],
    ['things in a list', [7, 'no', [], true]],
    ['a message that is no text', [{ message: 7, extensions: 'none' }]],
    ['a path that is no list', [{ message: 'no', path: 'oops' }]],
    ['a path of the field of entities', [{ message: 'no', path: ['_entities'] }]],
    ['a path without an index', [{ message: 'no', path: ['_entities', 'something'] }]],
    ['an index that was not asked for', [{ message: 'no', path: ['_entities', 99, 'id'] }]],
    ['a negative index', [{ message: 'no', path: ['_entities', -1, 'id'] }]],
    ['an index that is no whole number', [{ message: 'no', path: ['_entities', 0.5, 'id'] }]],
    ['a field that nobody selects', [{ message: 'no', path: ['_entities', 0, 'nowhere', 3, 'id'] }]],
    ['a path of objects', [{ message: 'no', path: [{ key: 'x' }, ['y']] }]],
    ['a path elsewhere', [{ message: 'no', path: ['oops', 0, 1, 'length', '__proto__'] }]],
  ])('has its errors at places of the answer, and keeps the data: %s', async (_title, errors) => {
    for (let seed = 0; seed < 10; seed++) {
      await executeChanged(seed, (answer) => JSON.stringify({ ...answer, errors }), checkErrorsOnly);
    }
  });
});

async function malform(seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const change: Change = (answer, fetch, representations) =>
      malformAnswer(answer, fetch, representations, supergraph.executableSchema, random);
    await executeChanged(seed, change, checkAnswer, random);
  }
}

/** Executes an operation twice, the second time with the answer to one of its fetches changed, and compares the results. */
async function executeChanged(
  seed: number,
  change: Change,
  check: (sound: ExecutionResult, actual: ExecutionResult, subject: string) => void,
  random: SeededRandom = seededRandom(seed),
): Promise<void> {
  const operation = randomOperation(supergraph.clientSchema, seed);
  const plan = planOf(operation);
  const variables = operation.variables[0] ?? {};
  if (!plan) return;
  let fetches = 0;
  const count = (): null => {
    fetches++;
    return null;
  };
  const sound = await run(plan, variables, seed, count);
  if (fetches === 0) return;
  const chosen = random.below(fetches);
  let current = 0;
  let changed = '';
  const actual = await run(plan, variables, seed, (...told) => {
    if (current++ !== chosen) return null;
    changed = change(...told);
    return changed;
  });
  check(sound, actual, `${seed} ${operation.text} ${JSON.stringify(variables)} ${changed}`);
}

function planOf({ document, operation }: ReturnType<typeof randomOperation>): ExecutablePlan | null {
  try {
    const planned = supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document));
    return compilePlan(planned, { document, operation, clientNames: new Map(), supergraph });
  } catch {
    return null;
  }
}

function run(
  plan: ExecutablePlan,
  variables: Record<string, unknown>,
  seed: number,
  change: (answer: SubgraphResponse, fetch: CompiledFetch, representations: never[]) => string | null,
): Promise<ExecutionResult> {
  const faults = { seed, nulls: 0, errors: 0, missing: 0, outages: 0 };
  const fetch: FetchSubgraph = async ({ fetch, variables, path }) => {
    const representations = (variables['representations'] ?? []) as never[];
    const answer = await askOnce(fetch.subgraph, fetch.query, variables, faults);
    // Entities that do not exist, since what represents them does not fit, are null.
    const entities = (answer.data?.['_entities'] ?? []) as unknown[];
    const unsound = representations.map((each) => !isValidRepresentation(each, supergraph.executableSchema));
    for (const [index, isUnsound] of unsound.entries()) if (isUnsound) entities[index] = null;
    const errors = answer.errors?.filter(({ path }) => !unsound[path?.[1] as number]);
    const { data } = answer;
    const told = { ...(data && { data }), ...(errors?.length && { errors }) };
    try {
      return readResponse({ status: 200, text: change(told, fetch, representations) ?? JSON.stringify(told) });
    } catch (error) {
      const list = path.indexOf('@');
      throw serviceUnavailable(fetch.subgraph, error, [...path.slice(0, list === -1 ? path.length : list)]);
    }
  };
  return executePlan(plan, { variables, context: {} as RequestContext, fetch });
}

const answers = new Map<string, Promise<string>>();

const askOnce: typeof ask = async (...question) => {
  const key = JSON.stringify(question);
  const answer = answers.get(key) ?? ask(...question).then((made) => JSON.stringify(made));
  answers.set(key, answer);
  return JSON.parse(await answer);
};

function checkAnswer(sound: ExecutionResult, actual: ExecutionResult, subject: string): void {
  seen.executions++;
  seen.errors += actual.errors?.length ?? 0;
  checkErrors(actual, subject);
  const paths = (actual.errors ?? []).map(({ path = [] }) => path);
  const lost: Path[] = [];
  findDifferences(sound.data, actual.data, [], lost, subject);
  seen.nulls += lost.length;
  if (lost.length === 0) seen.withoutEffect++;
  for (const path of lost) {
    const explained = paths.some((error) => isPrefix(error, path) || isPrefix(path, error));
    if (!explained) expect({ subject, unexplained: path, errors: actual.errors }).toBeNull();
  }
}

function checkErrorsOnly(sound: ExecutionResult, actual: ExecutionResult, subject: string): void {
  checkErrors(actual, subject);
  expect({ subject, data: actual.data }).toEqual({ subject, data: sound.data });
  expect(actual.errors?.length).toBeGreaterThan(0);
}

/** Every error stands at a place of the answer, and those of the gateway are one for each cause. */
function checkErrors({ data, errors = [] }: ExecutionResult, subject: string): void {
  for (const { message, path } of errors) {
    if (!isPlace(data, path ?? [])) expect({ subject, message, path, data }).toBeNull();
  }
  const own = errors.filter(({ extensions }) => extensions['code'] === 'INTERNAL_SERVER_ERROR');
  for (const error of own) {
    const below = own.filter((other) => other !== error && isPrefix(error.path ?? [], other.path ?? []));
    if (below.length > 0) expect({ subject, twice: error, below }).toBeNull();
  }
}

/** Finds where an answer has null instead of data. Anything else is the same, but for values of the wrong kind in JSON. */
function findDifferences(sound: unknown, actual: unknown, path: Path, lost: Path[], subject: string): void {
  if (actual === null || actual === undefined) {
    if (sound !== null && sound !== undefined) lost.push(path);
  } else if (typeof sound === 'object' && sound !== null && Array.isArray(sound) === Array.isArray(actual)) {
    const keys = Object.keys(sound);
    if (Object.keys(actual).length !== keys.length) expect({ subject, path, sound, actual }).toBeNull();
    for (const key of keys) {
      const [one, other] = [sound, actual] as Record<string, unknown>[];
      findDifferences(one?.[key], other?.[key], [...path, Array.isArray(sound) ? Number(key) : key], lost, subject);
    }
  } else if (sound !== actual) expect({ subject, path, sound, actual }).toBeNull();
}

function isPlace(data: unknown, path: Path): boolean {
  let value = data;
  for (const key of path) {
    if (value === null || value === undefined) return true;
    if (typeof value !== 'object' || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

const isPrefix = (start: Path, path: Path): boolean =>
  start.length <= path.length && start.every((key, index) => key === path[index]);
