import { isDeepStrictEqual } from 'node:util';
import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, isInterfaceType, isObjectType, Kind, print, type SelectionNode } from 'graphql';
import { compilePlan } from '../execution/compile-plan.ts';
import type { ExecutablePlan } from '../execution/executable-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult, SubgraphResponse } from '../execution/execution.ts';
import type { RequestContext } from '../request/context.ts';
import type { Faults } from './fake-data.ts';
import { createFederatedGraph } from './federated-graph.ts';
import { type RandomOperation, randomOperation } from './random-operation.ts';
import { hashOf } from './seeded-random.ts';
import { type Ask, executeAsStock } from './stock-executor.ts';

const { supergraph, names, ask } = createFederatedGraph();
/** Errors of nulls that @apollo/gateway sends without one. */
const silentThere = /^(Cannot tell the type of an object|No value was found)/;
const operations = 400;
const parts = 16;

/** Without what our executor does where @apollo/gateway loses the type of interface objects, or the input of some fields */
const withoutCorrections = {
  ...supergraph,
  entityInputs: new Map(),
  cachedTypes: { ...supergraph.cachedTypes, graphs: new Map() },
};

/** How subgraphs fail in the executions of an operation, one after the other. */
const faults: readonly Omit<Faults, 'seed'>[] = [
  { nulls: 0, errors: 3, missing: 0, outages: 0 },
  { nulls: 8, errors: 0, missing: 6, outages: 0 },
  { nulls: 6, errors: 3, missing: 6, outages: 6 },
  { nulls: 0, errors: 0, missing: 0, outages: 0 },
  { nulls: 2, errors: 0, missing: 0, outages: 0 },
  { nulls: 4, errors: 8, missing: 4, outages: 0 },
];

const fieldNames = new Set(
  Object.values(supergraph.executableSchema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
  ),
);

describe('executing a plan', () => {
  const seen = {
    ...{ executions: 0, errors: 0, located: 0, completed: 0, completedAmongOthers: 0, withoutData: 0 },
    ...{ elsewhere: 0, unplanned: 0, silent: 0, spared: 0, corrected: 0 },
  };

  for (let part = 0; part < parts; part++) {
    test(`answers as @apollo/gateway does: random operations, part ${part + 1} of ${parts}`, async () => {
      for (let seed = part; seed < operations; seed += parts) await compareExecutions(seed);
    }, 120_000);
  }

  test('was compared on answers of every kind', () => {
    expect(seen.executions + seen.unplanned * faults.length).toBe(operations * faults.length);
    expect(seen.unplanned).toBeLessThan(operations / 20);
    expect(seen.errors).toBeGreaterThan(operations);
    expect(seen.located).toBeGreaterThan(operations / 4);
    expect(seen.completed).toBeGreaterThan(operations / 4);
    expect(seen.completedAmongOthers).toBeGreaterThan(operations / 10);
    expect(seen.withoutData).toBeGreaterThan(operations / 4);
    expect(seen.spared).toBeGreaterThan(operations / 4);
    expect(seen.corrected).toBeLessThan(seen.executions / 10);
    expect(seen.elsewhere).toBeLessThan(seen.executions / 100);
    expect(seen.silent).toBeLessThan(seen.executions / 100);
  });

  async function compareExecutions(seed: number): Promise<void> {
    const drawn = randomOperation(supergraph.clientSchema, seed);
    const random = seed % 2 === 0 ? drawn : doubled(drawn);
    const queryPlan = planOf(random);
    if (!queryPlan) {
      seen.unplanned++;
      return;
    }
    const compiled = { ...random, clientNames: new Map() };
    const plan = compilePlan(queryPlan, { ...compiled, supergraph });
    // Nor where fields fail that were not selected: all count as required by other fetches.
    const uncorrected = {
      ...compilePlan(queryPlan, { ...compiled, supergraph: withoutCorrections }),
      inputs: fieldNames,
    };
    await Promise.all(
      faults.map(async (rates, index) => {
        const variables = random.variables[index] ?? {};
        const failing = { ...rates, seed: seed * faults.length + index };
        const answers: Answers = new Map();
        const askInOrder = inOrder(failing, answers);
        let requests = 0;
        const expected = await executeAsStock(supergraph, names, queryPlan, random, variables, (...asked) => {
          requests++;
          return askInOrder(...asked);
        });
        // What is shared is frozen: an attempt to change it would be an error of the answer.
        const shared = index % 2 === 1;
        const execute = (plan: ExecutablePlan) =>
          executePlan(plan, {
            variables,
            context: {} as RequestContext,
            fetch: async ({ fetch, variables }) => {
              requests--;
              const response = await askInOrder(fetch.subgraph, fetch.query, variables);
              return shared ? freeze({ ...response, shared }) : response;
            },
          });
        const actual = await execute(plan);
        seen.spared += requests;
        const subject = `${random.text} ${JSON.stringify({ variables, failing })}`;
        note(expected, actual, subject);
        if (isAlike(expected, actual, subject) || isSilentThere(expected, actual)) return;
        seen.corrected++;
        const plain = await execute(uncorrected);
        if (!isSilentThere(expected, plain)) compare(expected, plain, subject);
      }),
    );
  }

  /** Counts what is in an answer, and sees that its errors name places of it. */
  function note(expected: ExecutionResult, actual: ExecutionResult, subject: string): void {
    const { own, sent } = errorsOf(actual);
    seen.executions++;
    seen.errors += sent.length;
    if (own.length > 0) seen.completed++;
    if (own.length > 0 && sent.length > 0) seen.completedAmongOthers++;
    if (!actual.data) seen.withoutData++;
    const lengths = new Map(expected.errors?.map(({ extensions, path }) => [extensions['hash'], path?.length ?? 0]));
    for (const error of actual.errors ?? []) {
      const { path = [], extensions } = error;
      checkPlace(error, actual.data, (lengths.get(extensions['hash']) ?? path.length) - path.length);
      expect({ subject, message: error.message, path: error.path, is: placeIn(actual.data, error.path) }).toEqual(
        expect.objectContaining({ is: own.includes(error) ? 'null' : expect.stringMatching('null|there') }),
      );
    }
  }

  function isSilentThere(expected: ExecutionResult, actual: ExecutionResult): boolean {
    const silent = takesInterfaceForType(expected, actual);
    if (silent) seen.silent++;
    return silent;
  }

  function isAlike(expected: ExecutionResult, actual: ExecutionResult, subject: string): boolean {
    try {
      compare(expected, actual, subject);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * The data has to be the same. So have the errors that subgraphs sent, at places of the answer. What @apollo/gateway tells
   * in an extension, and only when nothing else failed, is an error.
   */
  function compare(expected: ExecutionResult, actual: ExecutionResult, subject: string): void {
    expect({ subject, data: asSent(actual.data) }).toEqual({ subject, data: asSent(expected.data) });
    expect({ subject, extensions: actual.extensions }).toEqual({ subject, extensions: undefined });
    const { own, sent } = errorsOf(actual);
    compareSent(expected.errors ?? [], sent, subject);
    const completion = expected.extensions?.['valueCompletion'] as readonly GraphQLError[] | undefined;
    const told = (errors: readonly GraphQLError[]) =>
      errors.map(({ message, path }) => JSON.stringify([path, message]));
    if (!expected.errors) {
      // @apollo/gateway says nothing where it does not know a type, nor of nulls that no subgraph sent.
      const silent = own.filter(({ message }) => silentThere.test(message));
      seen.silent += silent.length > 0 ? 1 : 0;
      const comparable = own.filter((error) => !silent.includes(error));
      expect({ subject, own: told(comparable).sort() }).toEqual({ subject, own: told(completion ?? []).sort() });
    }
  }

  function compareSent(expected: readonly GraphQLError[], actual: readonly GraphQLError[], subject: string): void {
    const described = describeErrors(actual);
    if (isDeepStrictEqual(described, describeErrors(expected))) return;
    // Where the client did not select a field, or the planner renamed it, the path ends before it. Where a fetch skips objects
    // of a list, @apollo/gateway names the place of another one: `checkPlace` checks ours.
    const isKnown = ({ message, path = [] }: GraphQLError) =>
      expected.some((other) => other.message === message && path.every((key, index) => key === other.path?.[index]));
    if (!actual.every(isKnown)) seen.elsewhere++;
    expect({ subject, errors: described.map(withoutPath).sort() }).toEqual({
      subject,
      errors: describeErrors(expected).map(withoutPath).sort(),
    });
  }

  /**
   * The message says which object the error is about; where the operation asks for the object's id, the answer does, too.
   * @param cut how many keys the path lost at its end: the error of a field that is not in the answer stands at the object
   */
  function checkPlace({ message, path = [] }: GraphQLError, data: unknown, cut: number): void {
    const [, identity] = /^\[(\w+-\d+)\]/.exec(message) ?? [];
    let object: unknown;
    let value: unknown = data;
    for (const key of path) {
      object = Array.isArray(value) ? object : value;
      value = (value as Record<string, unknown> | null | undefined)?.[key];
    }
    const id = ((cut === 1 ? value : object) as Record<string, unknown> | null | undefined)?.['_k'];
    if (identity === undefined || typeof id !== 'string' || cut > 1) return;
    expect({ message, path, id }).toEqual({ message, path, id: identity });
    seen.located++;
  }
});

/** The operation with every field of its root a second time: what is asked for entities is then asked at two places. */
function doubled({ document, operation, ...random }: RandomOperation): RandomOperation {
  const again = operation.selectionSet.selections.flatMap((field): SelectionNode[] => {
    if (field.kind !== Kind.FIELD) return [];
    return [{ ...field, alias: { kind: Kind.NAME, value: `again_${(field.alias ?? field.name).value}` } }];
  });
  const selections = [...operation.selectionSet.selections, ...again];
  const changed = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  const definitions = document.definitions.map((each) => (each === operation ? changed : each));
  const text = definitions.map(print).join(' ');
  return { ...random, text, document: { ...document, definitions }, operation: changed };
}

/** The planner fails with a few operations that are valid. */
function planOf({ document }: RandomOperation): QueryPlan | null {
  try {
    return supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document));
  } catch {
    return null;
  }
}

/** What subgraphs answered one executor, as JSON, for the other one: the same to the same question. */
type Answers = Map<string, Promise<string>>;

/** Subgraphs that answer in the order they are asked, so that what is merged last is the same in each executor. */
function inOrder(failing: Faults, answers: Answers): Ask {
  const askOnce = async (subgraph: string, query: string, variables: Readonly<Record<string, unknown>>) => {
    const key = `${subgraph} ${query} ${JSON.stringify(variables)}`;
    const answer = answers.get(key) ?? ask(subgraph, query, variables, failing).then((made) => JSON.stringify(made));
    answers.set(key, answer);
    return JSON.parse(await answer) as SubgraphResponse;
  };
  return async (subgraph, query, variables) => {
    await new Promise((resolve) => setImmediate(resolve));
    const chance = hashOf(failing.seed, subgraph, withoutName(query)) % 100;
    if (chance >= failing.outages) return askOnce(subgraph, query, variables);
    if (chance % 3 === 0) {
      throw new GraphQLError(`${subgraph} is down`, { extensions: { code: 'SERVICE_UNAVAILABLE', subgraph } });
    }
    if (chance % 3 === 1) return { data: null, errors: [{ message: '' }] };
    return { errors: [{ message: 'not for you', extensions: { code: 'FORBIDDEN' } }] };
  };
}

/** What fetches that ask for the same have in common: they are down together, be they one request or several. */
const withoutName = (query: string): string => query.replace(/^(\w+) \w+/, '$1');

const asSent = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const describeErrors = (errors: readonly GraphQLError[]): string[] =>
  errors.map(({ message, path, extensions }) => JSON.stringify([path, message, extensions])).sort();

/**
 * Whether @apollo/gateway leaves out, without an error, what was selected of a type, since all that it knows of an object is
 * an interface: we say that its type cannot be told.
 */
function takesInterfaceForType({ extensions }: ExecutionResult, actual: ExecutionResult): boolean {
  const untold = errorsOf(actual).own.filter(({ message }) => message.startsWith('Invalid __typename found'));
  const told = JSON.stringify(extensions?.['valueCompletion'] ?? []);
  return untold.some(({ path }) => !told.includes(JSON.stringify(path)));
}

/** The errors of the gateway about an answer, and those that subgraphs sent. */
function errorsOf({ errors = [] }: ExecutionResult) {
  const own = errors.filter(({ extensions }) => extensions['code'] === 'INTERNAL_SERVER_ERROR');
  return { own, sent: errors.filter((error) => !own.includes(error)) };
}

const withoutPath = (described: string): string => JSON.stringify(JSON.parse(described).slice(1));

/** What a path leads to: null, be it on the way, or something else, or a place that is not in the data. */
function placeIn(data: unknown, path: readonly (string | number)[] = []): 'null' | 'there' | 'nowhere' {
  let value = data;
  for (const key of path) {
    if (value === null || value === undefined) return 'null';
    if (typeof value !== 'object' || !Object.hasOwn(value, key)) return 'nowhere';
    value = (value as Record<string, unknown>)[key];
  }
  return value === null || value === undefined ? 'null' : 'there';
}

function freeze(response: SubgraphResponse): SubgraphResponse {
  const freezeAll = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.freeze(value);
    for (const below of Object.values(value)) freezeAll(below);
  };
  freezeAll(response.data);
  return response;
}
