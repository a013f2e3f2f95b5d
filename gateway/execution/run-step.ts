import { createAlikeFetches } from './alike-fetches.ts';
import { isSet } from './conditions.ts';
import { collectEntities } from './entities.ts';
import { batchEntities, type EntityBatch } from './entity-batch.ts';
import type { FetchStep, PlanStep } from './executable-plan.ts';
import type { FetchRequest, SubgraphResponse } from './execution.ts';
import { type JsonObject, setOwnValue } from './json-object.ts';
import { findLostEntities } from './lost-entities.ts';
import type { PlanRun } from './plan-run.ts';
import { type Asked, placeOf, receiveResponse } from './receive-response.ts';
import { raisedError } from './subgraph-errors.ts';

/** Runs a step of a plan. Void when there was nothing to wait for. */
export function runStep(step: PlanStep | null, run: PlanRun): Promise<void> | undefined {
  switch (step?.kind) {
    case undefined:
      return undefined;
    case 'sequence':
      return runSequence(step.steps, 0, run);
    case 'parallel': {
      const running: Promise<void>[] = [];
      for (const each of step.steps) {
        const promise = runStep(each, run);
        if (promise) running.push(promise);
      }
      return running.length > 1 ? Promise.all(running).then(() => {}) : running[0];
    }
    case 'condition':
      return runStep(isSet(run.conditionValues, step.index) ? step.yes : step.no, run);
    case 'fetch':
      return step.id === null ? runFetch(step, run) : runAwaitedFetch(step, step.id, run);
    default:
      return step satisfies never;
  }
}

function runSequence(steps: readonly PlanStep[], from: number, run: PlanRun): Promise<void> | undefined {
  for (let index = from; index < steps.length; index++) {
    const running = runStep(steps[index] ?? null, run);
    if (running) return running.then(() => runSequence(steps, index + 1, run));
  }
  return undefined;
}

async function runAwaitedFetch(step: FetchStep, id: string, run: PlanRun): Promise<void> {
  await runFetch(step, run);
  run.onFetched(id);
}

function runFetch(step: FetchStep, run: PlanRun): Promise<void> | undefined {
  const found: JsonObject[] = [];
  collectEntities(run.data, step.path, found);
  if (found.length === 0) return undefined;
  if (!step.represent) return ask(step, null, found, run);

  const incomplete: JsonObject[] = [];
  const batch = batchEntities(found, step.represent, incomplete);
  const asked = batch ? ask(step, batch, found, run) : undefined;
  if (incomplete.length === 0 || !step.findReduced) return asked;
  const reduced = step.findReduced(incomplete).map((each) => askAgain(each, found, run));
  return Promise.all([asked, ...reduced]).then(() => {});
}

function askAgain(step: FetchStep, found: readonly JsonObject[], run: PlanRun): Promise<void> | undefined {
  const batch = step.represent && batchEntities(found, step.represent, []);
  return batch ? ask(step, batch, found, run) : undefined;
}

function ask(
  step: FetchStep,
  batch: EntityBatch | null,
  found: readonly JsonObject[],
  run: PlanRun,
): Promise<void> | undefined {
  const asked: Asked = { step, found, batch };
  const fail = (error: unknown): void => void run.errors.push(raisedError(step, error, placeOf(asked, run)));
  const receive = (response: SubgraphResponse): Promise<void> | undefined => {
    try {
      const lost = findLostEntities(asked, response, run);
      receiveResponse(asked, lost?.rest ?? response, run);
      return lost ? Promise.all(lost.steps.map((each) => askAgain(each, found, run))).then(() => {}) : undefined;
    } catch (error) {
      fail(error);
      return undefined;
    }
  };
  try {
    const { fetch, path } = step;
    const variables = variablesOf(step, batch, run);
    return send({ fetch, variables, context: run.context, path }, step, run).then(receive, fail);
  } catch (error) {
    fail(error);
    return undefined;
  }
}

function send(request: FetchRequest, { alike }: FetchStep, run: PlanRun): Promise<SubgraphResponse> {
  if (alike === null) return run.fetch(request);
  let fetches = run.alike.get(alike);
  if (!fetches) {
    fetches = createAlikeFetches(run.fetch);
    run.alike.set(alike, fetches);
  }
  return fetches.ask(request);
}

function variablesOf({ variableNames }: FetchStep, batch: EntityBatch | null, { variables }: PlanRun): JsonObject {
  const used: JsonObject = {};
  for (const name of variableNames) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) setOwnValue(used, name, value);
  }
  if (batch) used['representations'] = batch.representations;
  return used;
}
