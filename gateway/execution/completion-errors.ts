import type { GraphQLError } from 'graphql';
import { invalidAnswer } from '../request/errors.ts';
import type { CompletionReport } from './complete-data.ts';
import type { ExecutablePlan } from './executable-plan.ts';
import { type AnswerPart, locate } from './locate-error.ts';
import { findNullCauses, type KnownError, type NullCauses } from './null-causes.ts';
import type { PlanRun } from './plan-run.ts';
import type { DataPath } from './subgraph-errors.ts';

export interface CompletionErrors {
  report: CompletionReport;
  errors: readonly GraphQLError[];
}

/** Collects an error for each place where the answer does not fit the schema, unless another error explains it. */
export function createCompletionErrors({
  plan,
  run,
  part,
  known,
}: {
  plan: ExecutablePlan;
  run: PlanRun;
  part: AnswerPart;
  /** What the client learns of besides. */
  known: readonly KnownError[];
}): CompletionErrors {
  const errors: GraphQLError[] = [];
  let causes: NullCauses | undefined;
  const causesOf = () => (causes ??= findNullCauses(plan, run, known));
  const add = (dataPath: DataPath, message: string) => {
    errors.push(invalidAnswer(message, locate(dataPath, part).path, errors));
  };
  return {
    errors,
    report: {
      onNull(path, message) {
        if (!causesOf().isExplained(path)) add(path, message);
      },
      onAbsent(path, message) {
        if (!causesOf().isExplained(path) && causesOf().isDue(path)) add(path, message);
      },
      onUnfit: add,
    },
  };
}
