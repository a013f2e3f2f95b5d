import type { GraphQLFormattedError } from 'graphql';
import type { EntityBatch } from './entity-batch.ts';
import { entityIndexOf } from './entity-index.ts';
import type { ChangedFetch } from './entity-query.ts';
import type { FetchStep } from './executable-plan.ts';
import type { SubgraphResponse } from './execution.ts';
import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';
import { narrowFetch } from './narrow-fetch.ts';
import type { PlanRun } from './plan-run.ts';
import type { Asked } from './receive-response.ts';
import type { DataPath } from './subgraph-errors.ts';

/** Entities of which a subgraph's response lacks more than it has to, and how to ask again. */
export interface LostEntities {
  /** The response without the errors about them. */
  rest: SubgraphResponse;
  steps: FetchStep[];
}

/**
 * Finds the entities of which a field failed that nobody misses of them, and took more with it since it may not be null. They are
 * asked about again, for what is missed. Null when there are none.
 */
export function findLostEntities(
  { step, batch }: Asked,
  response: SubgraphResponse,
  run: PlanRun,
): LostEntities | null {
  const { data, errors = [] } = response;
  const answers = data?.['_entities'];
  if (!batch || errors.length === 0 || !Array.isArray(answers)) return null;
  const narrowed = new Map<number, ChangedFetch | null>();
  for (const error of errors) {
    const index = entityIndexOf(error, answers.length);
    const field = (error.path ?? []).slice(2);
    if (index === null || !isMoreLost(answers[index], field)) continue;
    const entity = batch.entities[batch.indexes.indexOf(index)];
    const found = narrowFetch(step, String(entity?.['__typename']), field, run);
    if (found !== undefined) narrowed.set(index, found);
  }
  if (narrowed.size === 0) return null;
  const isLost = (error: GraphQLFormattedError) => narrowed.has(entityIndexOf(error, answers.length) ?? -1);
  const byText = Map.groupBy(narrowed, ([, changed]) => changed?.fetch.query);
  const steps = [...byText.values()].flatMap((group) => {
    const changed = group[0]?.[1];
    return changed ? [stepAbout(entitiesAt(new Set(group.map(([index]) => index)), batch), changed, step)] : [];
  });
  return { rest: { ...response, errors: errors.filter((error) => !isLost(error)) }, steps };
}

/** Whether an answer has null before the end of a path: what failed there could not be null. */
function isMoreLost(answer: unknown, path: DataPath): boolean {
  let value = answer;
  for (const key of path) {
    if (value === null) return true;
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isJsonObject(value) ? ownValue(value, String(key)) : undefined;
  }
  return false;
}

const entitiesAt = (chosen: ReadonlySet<number>, { entities, indexes }: EntityBatch): ReadonlySet<JsonObject> =>
  new Set(entities.filter((_, position) => chosen.has(indexes[position] as number)));

function stepAbout(entities: ReadonlySet<JsonObject>, changed: ChangedFetch, step: FetchStep): FetchStep {
  return {
    ...step,
    id: null,
    fetch: changed.fetch,
    variableNames: step.variableNames.filter((name) => changed.variableNames.has(name)),
    represent(typename) {
      const complete = step.represent?.(typename);
      if (!complete) return null;
      return { ...complete, build: (entity) => (entities.has(entity) ? complete.build(entity) : null), flat: null };
    },
    findReduced: null,
    alike: null,
  };
}
