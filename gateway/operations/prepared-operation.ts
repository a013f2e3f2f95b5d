import type { DocumentNode, OperationDefinitionNode, VariableDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Identity } from '#packages/identity/identity.ts';
import { type Restriction, restrictOperation } from '../authorization/restrict-operation.ts';
import { deferringOperation, defersInForce, hasDefer, withoutDefer } from '../execution/defer-directives.ts';
import type { Executable, Executor, PartsExecutable } from '../executors/executor.ts';
import { compileCost } from '../limits/compile-cost.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { literalPrefix } from './extract-literals.ts';
import type { NormalisedOperation } from './normalise-operation.ts';

/** Most combinations of `@defer` in force whose plans are kept for an operation: clients use few. */
const mostCombinations = 16;

/**
 * An operation made ready for any values of its literals and variables, shared by all texts of the same meaning. Cost and
 * plans are made when they are first needed.
 */
export interface PreparedOperation {
  /** Different for each. */
  id: number;
  supergraph: LoadedSupergraph;
  /** Without `@defer`. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The variables that clients send: without those that replace literals. */
  variableDefinitions: readonly VariableDefinitionNode[];
  /** What it costs with these variables. */
  cost(variables: Readonly<Record<string, unknown>>): number;
  /** What the caller may have of it; null when that is everything. */
  restrict(identity: Identity): Restriction | null;
  /** How to execute all of it, or what a restriction of the caller leaves. What cannot be planned is tried once. */
  plan(identity: Identity, restriction: Restriction | null): Executable;
  /** How to execute all of it in parts; null when no `@defer` is in force with these variables, or it cannot be done. */
  planParts(variables: Readonly<Record<string, unknown>>): PartsExecutable | null;
  /** One caller for each restriction with which it was planned. */
  plannedFor(): Iterable<Identity>;
}

let lastId = 0;

export function prepareOperation(
  normal: NormalisedOperation,
  supergraph: LoadedSupergraph,
  executor: Executor,
): PreparedOperation {
  const defers = hasDefer(normal.operation);
  const { document, operation } = defers ? withoutDefer(normal.operation) : normal;
  const inParts = defers
    ? new LRUCache<string, { executable: PartsExecutable | null }>({ max: mostCombinations })
    : null;
  let cost: PreparedOperation['cost'] | undefined;
  let whole: Attempt | undefined;
  const parts = new WeakMap<Restriction, Attempt>();
  /** By the key of the restriction. */
  const plannedFor = new Map<string | null, Identity>();

  return {
    id: ++lastId,
    supergraph,
    document,
    operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(
      ({ variable }) => !variable.name.value.startsWith(literalPrefix),
    ),
    cost(variables) {
      cost ??= compileCost(document, operation, supergraph);
      return cost(variables);
    },
    restrict: (identity) => restrictOperation(document, operation, supergraph, identity),
    plan(identity, restriction) {
      const known = restriction ? parts.get(restriction) : whole;
      if (known) return known();
      const allowed = restriction?.remainder ?? { document, operation };
      const attempt = attemptTo(() => executor.prepare(executor.plan({ ...allowed, supergraph })));
      if (restriction) parts.set(restriction, attempt);
      else whole = attempt;
      plannedFor.set(restriction?.key ?? null, identity);
      return attempt();
    },
    planParts(variables) {
      if (!inParts) return null;
      const inForce = defersInForce(normal.operation, variables);
      if (inForce === '') return null;
      let known = inParts.get(inForce);
      if (!known) {
        const deferring = deferringOperation(normal.operation, inForce);
        known = { executable: executor.prepareParts({ ...deferring, supergraph }) };
        inParts.set(inForce, known);
      }
      return known.executable;
    },
    plannedFor: () => plannedFor.values(),
  };
}

/** What came of planning: returns it, or throws why it failed. */
type Attempt = () => Executable;

function attemptTo(make: () => Executable): Attempt {
  try {
    const made = make();
    return () => made;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
