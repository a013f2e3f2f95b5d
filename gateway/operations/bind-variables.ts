import { setOwnValue } from '../execution/json-object.ts';
import type { CompiledLimits } from '../limits/compile-limits.ts';
import type { Variables } from '../limits/cost.ts';
import { checkVariables } from './check-variables.ts';
import { exactValue } from './exact-value.ts';
import type { CachedOperation } from './operation-cache.ts';

export interface BindOptions {
  limits: Pick<CompiledLimits, 'checkCost'>;
  /** Whether errors may suggest names from the schema. */
  introspection: boolean;
}

const noVariables: Variables = Object.freeze({});

/**
 * The variables an operation is executed with, and what it costs with them. Throws BAD_USER_INPUT, as an AggregateError,
 * when they are not what the operation asks for, and LIMIT_EXCEEDED when it costs too much.
 */
export function bindVariables(
  operation: CachedOperation,
  sent: Variables = noVariables,
  { limits, introspection }: BindOptions,
): { variables: Variables; cost: number } {
  const { prepared } = operation;
  const valid = checkVariables(operation, sent, !introspection);
  const variables = declaredOf(operation, valid);
  const cost = prepared.cost(variables);
  limits.checkCost(cost);
  return { variables, cost };
}

/** The values of declared variables, in the order of the declarations. Whatever else was sent is ignored. */
function declaredOf({ prepared, literals }: CachedOperation, sent: Variables): Variables {
  if (prepared.variableDefinitions.length === 0) return literals ?? noVariables;
  const declared: Record<string, unknown> = {};
  for (const { variable, defaultValue } of prepared.variableDefinitions) {
    const name = variable.name.value;
    if (Object.hasOwn(sent, name)) {
      setOwnValue(declared, name, sent[name]);
    } else if (defaultValue) {
      // The planner would change such a number.
      const exact = exactValue(defaultValue);
      if (exact !== undefined) setOwnValue(declared, name, exact);
    }
  }
  return literals ? Object.assign(declared, literals) : declared;
}
