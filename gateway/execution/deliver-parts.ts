import type { GraphQLError } from 'graphql';
import { completePart, type DeferredPart, errorsIn } from './complete-part.ts';
import type { DeferredBlock, ExecutablePlan } from './executable-plan.ts';
import { firstPart } from './execute-plan.ts';
import { type JsonObject, typenameOf } from './json-object.ts';
import { type AnswerPart, locate } from './locate-error.ts';
import type { PlanRun } from './plan-run.ts';
import { type DataPath, type FetchError, startsWith, toGraphQLError } from './subgraph-errors.ts';

/** A part of an answer, or several, as GraphQL's incremental delivery has it (2022-08-24). */
export interface IncrementalPayload {
  /** The first part of the answer, in the first payload only. */
  data?: JsonObject | null;
  errors?: readonly GraphQLError[];
  incremental?: readonly DeliveredFragment[];
  hasNext: boolean;
}

/** A deferred fragment of one object. */
export interface DeliveredFragment {
  /** As the client wrote it. */
  label?: string;
  /** Of the object. */
  path: DataPath;
  data: JsonObject | null;
  errors?: readonly GraphQLError[];
}

/** Called with each payload. It has to be used up before the call returns: what is fetched later is merged into its objects. */
export type Deliver = (payload: IncrementalPayload) => void;

export interface PartsDelivery {
  /** Delivers the first part, with null, or what a label stands for; to be called when it and all around it is fetched. */
  deliver(label: string | null): void;
  /** Delivers what was found after its label was delivered; to be called when everything is fetched. */
  deliverRest(): void;
  /** Whether all of the answer is delivered. */
  isOver(): boolean;
  /** Ends the answer. */
  fail(error: unknown): void;
}

export interface DeliveryOptions {
  plan: ExecutablePlan;
  run: PlanRun;
  clientLabels: ReadonlyMap<string, string | undefined>;
  deliver: Deliver;
}

/** Delivers the parts of the answer that are complete, each error with the part that it is about. */
export function createDelivery({ plan, run, clientLabels, deliver }: DeliveryOptions): PartsDelivery {
  /** By label, what was found in parts that have been delivered. */
  const waiting = new Map<string, DeferredPart[]>();
  /** By label, itself and those around it. */
  const scopes = scopesOf(plan.deferred);
  const told = new Set<FetchError>();
  let isOver = false;

  const send = (payload: Omit<IncrementalPayload, 'hasNext'>) => {
    isOver = waiting.size === 0;
    deliver({ ...payload, hasNext: !isOver });
  };

  /** The errors that belong to parts; those of parts that are delivered later stay for then. */
  const errorsOf = (parts: readonly AnswerPart[], errors: readonly FetchError[]): Map<AnswerPart, GraphQLError[]> => {
    const found = new Map<AnswerPart, GraphQLError[]>(parts.map((part) => [part, []]));
    if (errors.length === 0) return found;
    const nearest = createFinder([...parts, ...[...waiting.values()].flat()]);
    for (const error of errors) {
      const path = error.path ?? [];
      const part = nearest(path) ?? parts.find(({ dataPath }) => startsWith(dataPath, path));
      // It is about an object that the fragment does not apply to, or about a part that is delivered later.
      if (!part || !found.has(part)) continue;
      told.add(error);
      found.get(part)?.push(...errorsIn(part, error, plan));
    }
    return found;
  };

  /** By now it is known of which type objects are. */
  const takeParts = (label: string): DeferredPart[] => {
    const parts = waiting.get(label) ?? [];
    waiting.delete(label);
    return parts.filter(({ data, appliesTo }) => {
      const typename = typenameOf(data);
      return typename === undefined || appliesTo(typename);
    });
  };

  const deliverPart = (label: string | null): void => {
    const parts = label === null ? [firstPart(plan, run)] : takeParts(label);
    if (isOver || (parts.length === 0 && waiting.size > 0)) return;
    const scope = label === null ? outermost : (scopes.get(label) ?? outermost);
    const known = run.errors.filter(({ step }) => scope.has(step.deferredAs));
    const completed = parts.map((part) => ({ part, ...completePart(plan, run, part, known) }));
    const withoutFetch = new Set<string>();
    for (const part of completed.flatMap(({ deferred }) => deferred)) {
      const others = waiting.get(part.label);
      if (others) others.push(part);
      else waiting.set(part.label, [part]);
      if (scopes.has(part.label)) continue;
      scopes.set(part.label, scope);
      withoutFetch.add(part.label);
    }
    const fetchErrors = errorsOf(
      parts,
      known.filter((error) => !told.has(error)),
    );
    const answers = completed.map(({ part, data, errors }) => {
      const all = [...(fetchErrors.get(part) ?? []), ...errors];
      return { path: part.path, ...(all.length > 0 && { errors: all }), data };
    });
    if (label === null) for (const { path: _, ...first } of answers) send(first);
    else if (answers.length === 0) send({});
    else send({ incremental: answers.map((answer) => ({ ...labelled(label), ...answer })) });
    // All of it is there already, or the gateway answers it itself.
    for (const each of withoutFetch) deliverPart(each);
  };

  const labelled = (label: string) => {
    const sent = clientLabels.get(label);
    return sent === undefined ? {} : { label: sent };
  };

  return {
    deliver: deliverPart,
    deliverRest() {
      for (const label of waiting.keys()) deliverPart(label);
    },
    isOver: () => isOver,
    fail(error) {
      if (isOver) return;
      const errors = [toGraphQLError(error)];
      const left = [...waiting].flatMap(([label, parts]) =>
        parts.map(({ path }) => ({ ...labelled(label), path, errors, data: null })),
      );
      waiting.clear();
      send(left.length > 0 ? { incremental: left } : { errors, data: null });
    },
  };
}

const outermost: ReadonlySet<string | null> = new Set([null]);

function scopesOf(
  blocks: readonly DeferredBlock[],
  around: ReadonlySet<string | null> = outermost,
): Map<string, ReadonlySet<string | null>> {
  const scopes = new Map<string, ReadonlySet<string | null>>();
  for (const { label, deferred } of blocks) {
    const scope = new Set([...around, label]);
    scopes.set(label, scope);
    for (const [inner, innerScope] of scopesOf(deferred, scope)) scopes.set(inner, innerScope);
  }
  return scopes;
}

/** Finds the part that has most of the way to a place; of several, the first. */
function createFinder(parts: readonly AnswerPart[]): (path: DataPath) => AnswerPart | undefined {
  const byPath = Map.groupBy(parts, ({ dataPath }) => JSON.stringify(dataPath));
  return (path) => {
    let best: { part: AnswerPart; length: number } | undefined;
    for (let length = 0; length <= path.length; length++) {
      for (const part of byPath.get(JSON.stringify(path.slice(0, length))) ?? []) {
        const { dataPath } = locate(path, part);
        if (!best || dataPath.length > best.length) best = { part, length: dataPath.length };
      }
    }
    return best?.part;
  };
}
