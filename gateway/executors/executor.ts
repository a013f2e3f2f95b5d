import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { PlannedOperation } from '../execution/compile-plan.ts';
import type { DeferringOperation } from '../execution/defer-directives.ts';
import type { ExecuteParts } from '../execution/execute-incrementally.ts';
import type { CompiledFetch, ExecutionResult } from '../execution/execution.ts';
import type { PlanningSupergraph } from '../execution/plan-operation.ts';
import type { ExecutionRequest } from '../execution/plan-run.ts';

/** Plans operations, and makes plans ready to be executed. */
export interface Executor {
  /** Throws when the operation cannot be planned. */
  plan(operation: OperationToPlan): OperationPlan;
  /** `queryPlan` may be another one than was planned. Throws when it cannot be executed. */
  prepare(plan: OperationPlan): Executable;
  /** Plans an operation whose answer is delivered in parts, and makes it ready; null when it can be answered as a whole only. */
  prepareParts(operation: DeferringOperation & OperationToPlan): PartsExecutable | null;
}

/** An operation ready for any number of executions, also at the same time, whose answers are delivered in parts. */
export interface PartsExecutable {
  /** Throws BAD_USER_INPUT when a condition is neither true nor false. */
  begin(request: ExecutionRequest): ExecuteParts;
}

/** A valid operation, its fragments inlined. */
export interface OperationToPlan {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  supergraph: PlanningSupergraph;
}

/** The plan of an operation, for the executor that made it. */
export interface OperationPlan extends PlannedOperation {
  queryPlan: QueryPlan;
  /** What was to be planned. */
  source: OperationToPlan;
}

/** An operation ready for any number of executions, also at the same time. */
export interface Executable {
  /** Every request it may make to a subgraph, whatever conditions it stands under. */
  fetches: readonly CompiledFetch[];
  /**
   * Never rejects: failures are errors of the result. The result may contain parts of shared responses of subgraphs: it must
   * not be changed.
   */
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
}
