import type { GraphQLFormattedError } from 'graphql';
import { allContainers } from './containers.ts';
import { pathsOfEntities } from './entities.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { FetchStep } from './executable-plan.ts';
import type { SubgraphResponse } from './execution.ts';
import { isJsonObject, type JsonObject, setOwnValue } from './json-object.ts';
import { copyContainers, mergeInto } from './merge.ts';
import type { PlanRun } from './plan-run.ts';
import { type ErrorPath, subgraphError } from './subgraph-errors.ts';

/** Merges a subgraph's response about `found`, or about those of them in the batch, into the data and errors of a run. */
export function receiveResponse(
  step: FetchStep,
  batch: EntityBatch | null,
  found: readonly JsonObject[],
  response: SubgraphResponse,
  run: PlanRun,
): void {
  const { data, errors, shared = false } = response;
  if (errors?.length) reportErrors(step, batch, errors, run);
  if (!data) return;
  if (!batch) {
    for (const [index, target] of found.entries()) {
      mergeAnswer(step, target, data, shared || index > 0 || (step.rewrite !== null && found.length > 1));
    }
    return;
  }
  const { representations, entities, indexes } = batch;
  const answers = data['_entities'];
  if (!Array.isArray(answers) || answers.length !== representations.length) {
    throw new Error(`${step.fetch.subgraph} did not answer with as many entities as it was asked for`);
  }
  const handedOut = indexes.length === answers.length ? null : new Uint8Array(answers.length);
  for (const [position, target] of entities.entries()) {
    const index = indexes[position] as number;
    const answer: unknown = answers[index];
    const again = handedOut !== null && (step.rewrite !== null || handedOut[index] === 1);
    if (isJsonObject(answer)) mergeAnswer(step, target, answer, shared || again);
    if (handedOut) handedOut[index] = 1;
  }
}

/** @param copy whether the answer has to stay as it is */
function mergeAnswer(
  { rewrite, contested, interfaceObjects }: FetchStep,
  target: JsonObject,
  answer: JsonObject,
  copy: boolean,
): void {
  if (!rewrite) {
    mergeInto(target, answer, contested, copy, interfaceObjects);
    return;
  }
  const own = copy ? (copyContainers(answer, allContainers) as JsonObject) : answer;
  // What is rewritten can depend on the type.
  if (!own['__typename'] && target['__typename']) setOwnValue(own, '__typename', target['__typename']);
  rewrite(own);
  mergeInto(target, own, contested, false, interfaceObjects);
}

function reportErrors(
  { fetch, path }: FetchStep,
  batch: EntityBatch | null,
  errors: readonly GraphQLFormattedError[],
  run: PlanRun,
): void {
  const report = (error: GraphQLFormattedError, at: ErrorPath) =>
    void run.errors.push(subgraphError(error, fetch.subgraph, at));

  let pathsByIndex: Paths[] | undefined;
  for (const error of errors) {
    const index = error.path?.[1];
    if (!batch || typeof index !== 'number') {
      report(error, error.path && [...path, ...error.path]);
      continue;
    }
    pathsByIndex ??= pathsOf(batch, pathsOfEntities(run.data, path));
    const paths = pathsByIndex[index];
    const below = error.path?.slice(2) ?? [];
    if (paths?.length) for (const occurrence of paths) report(error, [...occurrence, ...below]);
    else report(error, undefined);
  }
}

type Paths = (string | number)[][];

/** The paths of all entities of each representation, of the paths of all objects the batch was made from. */
function pathsOf({ indexes, positions, representations }: EntityBatch, paths: Paths): Paths[] {
  const byIndex = representations.map((): Paths => []);
  for (const [entity, index] of indexes.entries()) {
    const occurrence = paths[positions?.[entity] ?? entity];
    if (occurrence) byIndex[index]?.push(occurrence);
  }
  return byIndex;
}
