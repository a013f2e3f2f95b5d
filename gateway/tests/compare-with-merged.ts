import { parse } from 'graphql';
import type { ExecutionResult } from '../execution/execution.ts';
import type { Executable, Executor } from '../executors/executor.ts';
import type { RequestContext } from '../request/context.ts';
import type { Faults } from './fake-data.ts';
import type { FederatedGraph } from './federated-graph.ts';
import { executeMerged } from './merged-graph.ts';
import { normaliseText } from './normalise-text.ts';

/**
 * How the result of an executor differs from that of one schema with the resolvers of all subgraphs: in `data`; by a `silent
 * null`, where an error says why a value is null there and none does here; by an error that is `misplaced`, with a path that is not in the answer; or
 * in that the operation is `refused`.
 */
export type DifferenceKind = 'data' | 'silent null' | 'misplaced error' | 'refused';

export interface ComparedResult {
  kinds: DifferenceKind[];
  expected: ExecutionResult;
  actual: ExecutionResult;
}

/** An operation, for executions by an executor and by one schema with the resolvers of all subgraphs. */
export function prepareBoth({ supergraph, ask }: FederatedGraph, text: string, executor: Executor) {
  const schema = supergraph.clientSchema;
  const document = parse(text, { noLocation: true });
  const normal = normaliseText(text, schema);
  let executable: Executable | Error;
  try {
    executable = executor.prepare(executor.plan({ ...normal, supergraph }));
  } catch (error) {
    executable = error as Error;
  }
  return async (variables: Record<string, unknown>, faults: Faults): Promise<ComparedResult> => {
    const expected = asSent(executeMerged(schema, document, variables, faults));
    if (executable instanceof Error) return { kinds: ['refused'], expected, actual: { errors: [executable as never] } };
    const actual = asSent(
      await executable.execute({
        variables: { ...variables, ...normal.literals },
        context: {} as RequestContext,
        fetch: ({ fetch: { subgraph, query }, variables: sent }) => ask(subgraph, query, sent, faults),
      }),
    );
    return { kinds: differences(expected, actual), expected, actual };
  };
}

function differences(expected: ExecutionResult, actual: ExecutionResult): DifferenceKind[] {
  const kinds = new Set<DifferenceKind>();
  const data = expected.data ?? null;
  // Keys come in the order of the operation.
  if (JSON.stringify(data) !== JSON.stringify(actual.data ?? null)) kinds.add('data');
  else {
    const explained = new Set((actual.errors ?? []).map(({ path }) => nullAt(data, path)));
    for (const { path } of expected.errors ?? []) if (!explained.has(nullAt(data, path))) kinds.add('silent null');
  }
  for (const { path } of actual.errors ?? [])
    if (path && nullAt(actual.data, path) === null) kinds.add('misplaced error');
  return [...kinds];
}

/** The place of the null that a path leads to, as text; null when it leads to something else, or nowhere. */
function nullAt(data: unknown, path: readonly (string | number)[] = []): string | null {
  let value = data ?? null;
  for (const [depth, key] of path.entries()) {
    if (value === null) return path.slice(0, depth).join('.');
    if (typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
    value = (value as Record<string, unknown>)[key] ?? null;
  }
  return value === null ? path.join('.') : null;
}

const asSent = (result: ExecutionResult): ExecutionResult => JSON.parse(JSON.stringify(result));
