import type { GraphQLFormattedError } from 'graphql';
import { allContainers } from './containers.ts';
import { pathsOfEntities } from './entities.ts';
import type { EntityBatch } from './entity-batch.ts';
import { entityIndexOf } from './entity-index.ts';
import type { FetchStep } from './executable-plan.ts';
import type { SubgraphResponse } from './execution.ts';
import { isJsonObject, type JsonObject, setOwnValue } from './json-object.ts';
import { copyContainers, mergeInto } from './merge.ts';
import type { PlanRun } from './plan-run.ts';
import { type DataPath, raisedError, sentError } from './subgraph-errors.ts';

/** What a fetch asks about. */
export interface Asked {
  step: FetchStep;
  /** The objects at its path. */
  found: readonly JsonObject[];
  /** Those of them that are represented; null when the request does not depend on them. */
  batch: EntityBatch | null;
}

/** Merges a subgraph's response into the data and errors of a run. */
export function receiveResponse(asked: Asked, response: SubgraphResponse, run: PlanRun): void {
  const { step, found, batch } = asked;
  const { data, errors, shared = false } = response;
  const hasErrors = errors !== undefined && errors.length > 0;
  if (hasErrors) reportErrors(asked, errors, run);
  run.answers.push({ step, batch, found, data });
  if (!data) {
    if (!hasErrors) throw new Error(`${step.fetch.subgraph} answered with neither data nor errors`);
    return;
  }
  if (!batch) {
    for (const [index, target] of found.entries()) {
      mergeAnswer(step, target, data, shared || index > 0 || (step.rewrite !== null && found.length > 1));
    }
    return;
  }
  const { representations, entities, indexes } = batch;
  const answers = data['_entities'];
  if (!Array.isArray(answers) || answers.length !== representations.length) {
    if (hasErrors && (answers === null || answers === undefined)) return;
    throw new Error(`${step.fetch.subgraph} did not answer with as many entities as it was asked for`);
  }
  const handedOut = indexes.length === answers.length ? null : new Uint8Array(answers.length);
  const unfit: number[] = [];
  for (const [position, target] of entities.entries()) {
    const index = indexes[position] as number;
    const answer: unknown = answers[index];
    const again = handedOut !== null && (step.rewrite !== null || handedOut[index] === 1);
    if (isJsonObject(answer)) mergeAnswer(step, target, answer, shared || again);
    else if (answer !== null) unfit.push(position);
    if (handedOut) handedOut[index] = 1;
  }
  if (unfit.length > 0) reportUnfit(step, batch, unfit, run);
}

/** The path that all the objects have in common that a fetch asks about; undefined for the root. */
export function placeOf({ step, batch }: Asked, run: PlanRun): DataPath | undefined {
  const all = pathsOfEntities(run.data, step.path);
  const paths = batch?.positions ? batch.positions.map((position) => all[position] ?? []) : all;
  const [first = []] = paths;
  let common = first.length;
  for (const path of paths) {
    let same = 0;
    while (same < common && path[same] === first[same]) same++;
    common = same;
  }
  return common > 0 ? first.slice(0, common) : undefined;
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

/** Reports each error at every object that it is about: wherever an entity stands, its fields have failed. */
function reportErrors(asked: Asked, errors: readonly GraphQLFormattedError[], run: PlanRun): void {
  const { step, batch } = asked;
  const paths = pathsOfEntities(run.data, step.path);
  const pathsByIndex = batch && pathsOf(batch, paths);
  for (const error of errors) {
    const { path } = error;
    const report = (at: DataPath | undefined) => void run.errors.push(sentError(step, error, at));
    if (!path) {
      report(undefined);
      continue;
    }
    if (!pathsByIndex) {
      for (const occurrence of paths) report([...occurrence, ...path]);
      continue;
    }
    const index = entityIndexOf(error, pathsByIndex.length);
    if (index === null) report(placeOf(asked, run));
    else for (const occurrence of pathsByIndex[index] ?? []) report([...occurrence, ...path.slice(2)]);
  }
}

/** Reports, of the entities at the given positions of a batch, that what was sent of them is no object. */
function reportUnfit(step: FetchStep, { positions }: EntityBatch, unfit: readonly number[], run: PlanRun): void {
  const error = new Error(`${step.fetch.subgraph} sent an entity that is no object`);
  const paths = pathsOfEntities(run.data, step.path);
  for (const position of unfit) run.errors.push(raisedError(step, error, paths[positions?.[position] ?? position]));
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
