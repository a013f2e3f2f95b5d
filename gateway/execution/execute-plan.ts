import type { GraphQLError } from 'graphql';
import { completeData } from './complete-data.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import type { ExecutionResult } from './execution.ts';
import type { ExecutionRequest, PlanRun } from './plan-run.ts';
import { runStep } from './run-step.ts';
import { toGraphQLError } from './subgraph-errors.ts';

/**
 * Executes an operation by its plan. Never rejects: whatever fails is an error of the result. The result holds parts of
 * what `fetch` gave, also of what was shared: it must not be changed.
 */
export async function executePlan(plan: ExecutablePlan, request: ExecutionRequest): Promise<ExecutionResult> {
  try {
    const run: PlanRun = { ...request, settings: plan.conditions.evaluate(request.variables), data: {}, errors: [] };
    if (plan.root) await runStep(plan.root, run);
    return complete(plan, run);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

function complete(plan: ExecutablePlan, { settings, data, errors, variables }: PlanRun): ExecutionResult {
  // A null that an error explains needs no other explanation.
  const problems: GraphQLError[] | null = errors.length === 0 ? [] : null;
  const completion = { schema: plan.schema, variables, path: [], problems };
  const completed = completeData(plan.shapeFor(settings), data, completion);
  if (!problems) return { errors, data: completed };
  return problems.length > 0 ? { data: completed, extensions: { valueCompletion: problems } } : { data: completed };
}
