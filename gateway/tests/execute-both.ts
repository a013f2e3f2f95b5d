import { parse } from 'graphql';
import { compilePlan } from '../execution/compile-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import type { ExecutionResult } from '../execution/execution.ts';
import { makeQueryPlan } from '../execution/plan-operation.ts';
import type { RequestContext } from '../request/context.ts';
import type { Faults } from './fake-data.ts';
import type { FederatedGraph } from './federated-graph.ts';
import { executeMerged } from './merged-graph.ts';
import { normaliseText } from './normalise-text.ts';

export interface BothResults {
  /** Of one schema with the resolvers of all subgraphs. */
  merged: ReturnType<typeof describeResult>;
  /** Of the plan. */
  federated: ReturnType<typeof describeResult>;
  asked: { subgraph: string; query: string }[];
}

/** Plans an operation, for executions by the plan and by one schema with the resolvers of all subgraphs. */
export function planBoth({ supergraph, ask }: FederatedGraph, text: string) {
  const schema = supergraph.clientSchema;
  const document = parse(text, { noLocation: true });
  const normal = normaliseText(text, schema);
  const { queryPlan, planned } = makeQueryPlan(normal.document, normal.operation, supergraph);
  const plan = compilePlan(queryPlan, planned);
  return {
    clientNames: planned.clientNames,
    async execute(variables: Record<string, unknown>, faults: Faults): Promise<BothResults> {
      const asked: BothResults['asked'] = [];
      const result = await executePlan(plan, {
        variables: { ...variables, ...normal.literals },
        context: {} as RequestContext,
        fetch({ fetch: { subgraph, query }, variables: sent }) {
          asked.push({ subgraph, query });
          return ask(subgraph, query, sent, faults);
        },
      });
      return {
        merged: describeResult(executeMerged(schema, document, variables, faults)),
        federated: describeResult(result),
        asked,
      };
    },
  };
}

/** Results are alike when these are equal. */
function describeResult({ data, errors = [], extensions }: ExecutionResult) {
  return {
    data: JSON.stringify(data, null, 1),
    errors: errors.map(({ path, message }) => JSON.stringify([path, message])).sort(),
    extensions: extensions && JSON.stringify(extensions),
  };
}
