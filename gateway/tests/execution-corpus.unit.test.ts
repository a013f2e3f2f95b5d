import { isDeepStrictEqual } from 'node:util';
import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, Kind, print, type SelectionNode } from 'graphql';
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
const operations = 400;
const parts = 16;

/** Without what our executor does where @apollo/gateway loses the type of interface objects, or the input of some fields. */
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

describe('executing a plan', () => {
  const seen = {
    executions: 0,
    errors: 0,
    located: 0,
    completed: 0,
    withoutData: 0,
    unplanned: 0,
    spared: 0,
    corrected: 0,
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
    expect(seen.withoutData).toBeGreaterThan(operations / 4);
    expect(seen.spared).toBeGreaterThan(operations / 4);
    expect(seen.corrected).toBeLessThan(seen.executions / 10);
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
    const uncorrected = compilePlan(queryPlan, { ...compiled, supergraph: withoutCorrections });
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
        note(actual);
        if (isDeepStrictEqual(described(actual), described(expected))) return;
        seen.corrected++;
        expect({ subject, ...described(await execute(uncorrected)) }).toEqual({ subject, ...described(expected) });
      }),
    );
  }

  function note(actual: ExecutionResult): void {
    seen.executions++;
    seen.errors += actual.errors?.length ?? 0;
    if (actual.extensions?.['valueCompletion']) seen.completed++;
    if (!actual.data) seen.withoutData++;
    for (const error of actual.errors ?? []) checkPlace(error, actual.data);
  }

  /** The message says which object the error is about; where the operation asks for the object's id, the answer does, too. */
  function checkPlace({ message, path = [] }: GraphQLError, data: unknown): void {
    const [, identity] = /^\[(\w+-\d+)\]/.exec(message) ?? [];
    let object: unknown = data;
    for (const key of path.slice(0, -1)) object = (object as Record<string, unknown> | null | undefined)?.[key];
    const id = (object as Record<string, unknown> | null | undefined)?.['_k'];
    if (identity === undefined || typeof id !== 'string') return;
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

const describeErrors = ({ errors = [] }: ExecutionResult): string[] =>
  errors.map(({ message, path, extensions }) => JSON.stringify([path, message, extensions])).sort();

/**
 * A result without the indexes in the paths of errors: where a fetch skips objects of a list, @apollo/gateway names the place of
 * another one, and `checkPlace` checks ours. And without what the planner adds to names, which it tells clients.
 */
function described(result: ExecutionResult) {
  const nameOf = (key: string | number) => (typeof key === 'number' ? '@' : key.replace(/__alias_\d+$/, ''));
  const errors = describeErrors(result).map((error) => {
    const [path, ...rest] = JSON.parse(error);
    return JSON.stringify([path?.map(nameOf), ...rest]);
  });
  return { data: asSent(result.data), extensions: asSent(result.extensions), errors: errors.sort() };
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
