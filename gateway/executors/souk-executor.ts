import { compilePlan } from '../execution/compile-plan.ts';
import { executePlan } from '../execution/execute-plan.ts';
import { makeQueryPlan } from '../execution/plan-operation.ts';
import type { Executor } from './executor.ts';

/** Compiles a plan once and executes what became of it. */
export const soukExecutor: Executor = {
  plan(source) {
    const { queryPlan, planned } = makeQueryPlan(source.document, source.operation, source.supergraph);
    return { ...planned, queryPlan, source };
  },
  prepare({ queryPlan, source: _, ...planned }) {
    const compiled = compilePlan(queryPlan, planned);
    return {
      fetches: compiled.fetches.map(({ fetch }) => fetch),
      execute: (request) => executePlan(compiled, request),
    };
  },
};
