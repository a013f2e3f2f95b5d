import type { GraphQLError } from 'graphql';
import { completeData } from './complete-data.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import type { ExecutionResult } from './execution.ts';
import { withClientNames } from './internal-names.ts';
import type { ExecutionRequest, PlanRun } from './plan-run.ts';
import { runStep } from './run-step.ts';
import { toGraphQLError } from './subgraph-errors.ts';

/**
 * Executes an operation by its plan. Never rejects: failures are errors of the result. The result contains parts of the
 * responses of `fetch`, also of shared ones: it must not be changed.
 */
export async function executePlan(plan: ExecutablePlan, request: ExecutionRequest): Promise<ExecutionResult> {
  try {
    const run: PlanRun = {
      ...request,
      conditionValues: plan.conditions.evaluate(request.variables),
      data: {},
      errors: [],
      alike: new Map(),
    };
    if (plan.root) await runStep(plan.root, run);
    return complete(plan, run);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

function complete(plan: ExecutablePlan, { conditionValues, data, variables, errors: found }: PlanRun): ExecutionResult {
  const errors = found.map((error) => withClientNames(error, plan.clientNames));
  // Only without errors: with them, nulls are explained already.
  const problems: GraphQLError[] | null = errors.length === 0 ? [] : null;
  const completion = { schema: plan.schema, variables, path: [], problems };
  const completed = completeData(plan.shapeFor(conditionValues), data, completion);
  if (!problems) return { errors, data: completed };
  return problems.length > 0 ? { data: completed, extensions: { valueCompletion: problems } } : { data: completed };
}
