import type { GraphQLError } from 'graphql';
import { completeData } from './complete-data.ts';
import { createCompletionErrors } from './completion-errors.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import { isJsonObject, type JsonObject, valueAt } from './json-object.ts';
import { type AnswerPart, type FoundPlace, locate } from './locate-error.ts';
import type { KnownError } from './null-causes.ts';
import type { PlanRun } from './plan-run.ts';
import type { DeferredFragment } from './response-shape.ts';
import { type FetchError, startsWith } from './subgraph-errors.ts';

export interface CompletedPart {
  data: JsonObject | null;
  /** Where it does not fit the schema, unless one of the errors that are known says why. */
  errors: readonly GraphQLError[];
  /** The deferred fragments of its objects. */
  deferred: readonly DeferredPart[];
}

export interface DeferredPart extends AnswerPart, Pick<DeferredFragment, 'label' | 'appliesTo'> {}

/** Completes a part of the answer from what a run has fetched. `known` are the errors of fetches that the client learns of. */
export function completePart(
  plan: ExecutablePlan,
  run: PlanRun,
  part: AnswerPart,
  known: readonly FetchError[],
): CompletedPart {
  const about = known.flatMap((error) => errorAbout(part, error, plan));
  const completion = createCompletionErrors({ plan, run, part, known: about });
  const deferred: DeferredPart[] = [];
  const data = completeData(part.shape, part.data, {
    schema: plan.schema,
    variables: run.variables,
    path: [...part.dataPath],
    report: completion.report,
    onDeferred({ label, shape, appliesTo }, object, dataPath) {
      const { path } = locate(dataPath, part);
      deferred.push({ label, shape, appliesTo, data: object, path, dataPath: [...dataPath] });
    },
  });
  const isThere = ({ path }: DeferredPart) => isJsonObject(valueAt(data, path.slice(part.path.length)));
  return { data, errors: completion.errors, deferred: deferred.filter(isThere) };
}

/** An error as the client gets it with a part of the answer; nothing when it misses nothing there. */
export function errorsIn(part: AnswerPart, { at, path = [] }: FetchError, plan: ExecutablePlan): GraphQLError[] {
  const found = locate(path, part);
  return isMissed(found, plan) ? [at(found.path.length > 0 ? found.path : undefined)] : [];
}

/** An error in a part, or around it. */
function errorAbout(part: AnswerPart, { step, path = [] }: FetchError, plan: ExecutablePlan): KnownError[] {
  const { dataPath } = part;
  if (startsWith(path, dataPath)) {
    const found = locate(path, part);
    return isMissed(found, plan) ? [{ step, dataPath: found.dataPath }] : [];
  }
  return startsWith(dataPath, path) ? [{ step, dataPath: path }] : [];
}

/**
 * Whether anybody misses what an error is about. The planner asks for fields also of objects of which they are not selected; what
 * fails there nobody misses, unless another fetch requires it.
 */
const isMissed = ({ unselected }: FoundPlace, { inputs }: ExecutablePlan): boolean =>
  unselected === null || inputs.has(unselected);
