import { completeData } from './complete-data.ts';
import { createCompletionErrors } from './completion-errors.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import type { ExecutionResult } from './execution.ts';
import { locate } from './locate-error.ts';
import type { ExecutionRequest, PlanRun } from './plan-run.ts';
import { runStep } from './run-step.ts';
import { toGraphQLError } from './subgraph-errors.ts';

/**
 * Executes an operation by its plan. Never rejects: failures are errors of the result. Where the result has null though the
 * schema or a subgraph's answer does not say so, an error tells why. It contains parts of the responses of `fetch`, also of
 * shared ones: it must not be changed.
 */
export async function executePlan(plan: ExecutablePlan, request: ExecutionRequest): Promise<ExecutionResult> {
  try {
    const run: PlanRun = {
      ...request,
      conditionValues: plan.conditions.evaluate(request.variables),
      data: {},
      errors: [],
      alike: new Map(),
      answers: [],
    };
    if (plan.root) await runStep(plan.root, run);
    return complete(plan, run);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

function complete(plan: ExecutablePlan, run: PlanRun): ExecutionResult {
  const shape = plan.shapeFor(run.conditionValues);
  // The planner asks for fields also of objects of which they are not selected. What fails there nobody misses, unless another
  // fetch requires it.
  const isMissed = (field: string | null) => field === null || plan.inputs.has(field);
  const located = run.errors
    .map((error) => ({ ...error, ...locate(error.path ?? [], shape, run.data) }))
    .filter(({ unselected }) => isMissed(unselected));
  const completion = createCompletionErrors({ plan, run, shape, located });
  const data = completeData(shape, run.data, {
    schema: plan.schema,
    variables: run.variables,
    path: [],
    report: completion.report,
  });
  const errors = [...located.map(({ at, path }) => at(path.length > 0 ? path : undefined)), ...completion.errors];
  return errors.length > 0 ? { errors, data } : { data };
}
