import { compilePlan } from '../execution/compile-plan.ts';
import type { ExecutablePlan } from '../execution/executable-plan.ts';
import { executeIncrementally } from '../execution/execute-incrementally.ts';
import { executePlan } from '../execution/execute-plan.ts';
import { makeQueryPlan, planOperation } from '../execution/plan-operation.ts';
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
  prepareParts({ document, operation, clientLabels, supergraph }) {
    let compiled: ExecutablePlan;
    try {
      compiled = planOperation(document, operation, supergraph);
    } catch {
      // The planner fails with some deferred fragments. What it cannot plan without them either is refused as it is otherwise.
      return null;
    }
    return { begin: (request) => executeIncrementally(compiled, clientLabels, request) };
  },
};
