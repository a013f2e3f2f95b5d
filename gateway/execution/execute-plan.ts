import { completePart, errorsIn } from './complete-part.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import type { ExecutionResult } from './execution.ts';
import type { AnswerPart } from './locate-error.ts';
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
    const run = beginRun(plan, request);
    if (plan.root) await runStep(plan.root, run);
    return complete(plan, run);
  } catch (error) {
    return { errors: [toGraphQLError(error)] };
  }
}

/** Throws BAD_USER_INPUT when a condition is neither true nor false. */
export function beginRun(plan: ExecutablePlan, request: ExecutionRequest): PlanRun {
  return {
    ...request,
    plan,
    conditionValues: plan.conditions.evaluate(request.variables),
    data: {},
    errors: [],
    alike: new Map(),
    answers: [],
    onFetched: () => {},
  };
}

/** The whole answer, or its first part. */
export const firstPart = (plan: ExecutablePlan, { conditionValues, data }: PlanRun): AnswerPart => ({
  shape: plan.shapeFor(conditionValues),
  data,
  path: [],
  dataPath: [],
});

function complete(plan: ExecutablePlan, run: PlanRun): ExecutionResult {
  const part = firstPart(plan, run);
  const completed = completePart(plan, run, part, run.errors);
  const errors = [...run.errors.flatMap((error) => errorsIn(part, error, plan)), ...completed.errors];
  return errors.length > 0 ? { errors, data: completed.data } : { data: completed.data };
}
