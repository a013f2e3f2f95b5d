import { setImmediate } from 'node:timers/promises';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { ExecutionResult } from '../execution/execution.ts';
import type { ExecutionRequest } from '../execution/plan-run.ts';
import { toGraphQLError } from '../execution/subgraph-errors.ts';
import { differencesOf } from './differences-of.ts';
import type { Executable, Executor, OperationToPlan } from './executor.ts';
import { loggableOperation } from './loggable-operation.ts';

/**
 * What came of a comparison. `changed`: the results differ, and so do two of ours, since data was changed between them.
 * `skipped`: it did not take place, since enough others did, or a subgraph was not available.
 */
export type ComparisonOutcome = 'equal' | 'data' | 'errors' | 'changed' | 'skipped' | 'failed';

export interface CompareOptions {
  ours: Executor;
  theirs: Executor;
  /** The part of queries that are executed by both, from 0 to 1. */
  share: number;
  onCompared: (outcome: ComparisonOutcome) => void;
  logger: Logger;
  /** From 0 to below 1. */
  random?: () => number;
}

/** Comparisons at a time: they take requests to subgraphs, and time of the event loop, from clients. */
const mostAtATime = 4;

/**
 * Executes operations by `ours`, and then a share of the queries again by `theirs`. The result is that of `ours`, when it is
 * there; what follows concerns nobody but the log and `onCompared`. The first difference of each operation is logged.
 */
export function compareExecutors(options: CompareOptions): Executor {
  const { ours, theirs, share, onCompared, logger, random = Math.random } = options;
  let running = 0;

  return {
    plan: ours.plan,
    prepareParts: ours.prepareParts,
    prepare(plan) {
      const own = ours.prepare(plan);
      // Mutations may not be executed twice, and what subscriptions read for an event cannot be read again.
      if (plan.operation.operation !== OperationTypeNode.QUERY) return own;
      const compared = comparedOperation(plan.source, own);
      return {
        fetches: own.fetches,
        async execute(request) {
          const result = await own.execute(request);
          if (random() < share) void compareLater(compared, request, result);
          return result;
        },
      };
    },
  };

  interface ComparedOperation {
    own: Executable;
    /** It is planned when the first execution is compared. */
    other(): Executable;
    log(details: object): void;
  }

  function comparedOperation(source: OperationToPlan, own: Executable): ComparedOperation {
    let other: Executable | undefined;
    let logged = false;
    return {
      own,
      other() {
        other ??= prepareOther(source);
        return other;
      },
      log(details) {
        if (logged) return;
        logged = true;
        const plan = prettyFormatQueryPlan(ours.plan(source).queryPlan);
        logger.warn({ ...details, operation: loggableOperation(source.document), plan }, 'executors differ');
      },
    };
  }

  /** What cannot be planned has the failure as its result. */
  function prepareOther(source: OperationToPlan): Executable {
    try {
      return theirs.prepare(theirs.plan(source));
    } catch (error) {
      const result = { errors: [toGraphQLError(error)] };
      return { fetches: [], execute: async () => result };
    }
  }

  /** Never rejects. */
  async function compareLater(compared: ComparedOperation, request: ExecutionRequest, result: ExecutionResult) {
    if (
      running >= mostAtATime ||
      result.errors?.some(({ extensions }) => extensions['code'] === 'SERVICE_UNAVAILABLE')
    ) {
      onCompared('skipped');
      return;
    }
    running++;
    try {
      // The client is answered first.
      await setImmediate();
      onCompared(await compare(compared, request, result));
    } catch (error) {
      logger.error({ err: error }, 'executors could not be compared');
      onCompared('failed');
    } finally {
      running--;
    }
  }

  async function compare(
    { own, other, log }: ComparedOperation,
    request: ExecutionRequest,
    result: ExecutionResult,
  ): Promise<ComparisonOutcome> {
    // What the client waits for in the order of events has come.
    const { order: _, ...context } = request.context;
    const again = { ...request, context };
    const differences = differencesOf(result, await other().execute(again));
    if (differences.length === 0) return 'equal';
    if (differencesOf(result, await own.execute(again)).length > 0) return 'changed';
    log({ differences });
    return differences.some((difference) => difference.in === 'data') ? 'data' : 'errors';
  }
}
