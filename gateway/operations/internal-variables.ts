import { type ASTNode, type VariableDefinitionNode, visit } from 'graphql';
import { setOwnValue } from '../execution/json-object.ts';
import type { Variables } from '../limits/cost.ts';
import { literalPrefix } from './extract-literals.ts';

/** The names that variables of clients have in an operation as it is executed, by their own; others are the same. */
export type VariableNames = ReadonlyMap<string, string>;

/** The gateway's own variables are called so, or what a variable is called that graphql-js does not keep. */
const isReserved = (name: string) =>
  name === 'representations' || name === '__proto__' || name.startsWith(literalPrefix);

/** Gives variables other names where clients named them like those of the gateway; null when there are none. */
export function nameVariables(definitions: readonly VariableDefinitionNode[]): VariableNames | null {
  const taken = new Set(definitions.map(({ variable }) => variable.name.value));
  const names = new Map<string, string>();
  for (const name of [...taken].filter(isReserved)) {
    let internal = `client_${name}`;
    while (taken.has(internal)) internal += '_';
    taken.add(internal);
    names.set(name, internal);
  }
  return names.size > 0 ? names : null;
}

/** A part of an operation with the internal names. */
export function withInternalVariables<Node extends ASTNode>(node: Node, names: VariableNames): Node {
  return visit(node, {
    Variable(variable) {
      const internal = names.get(variable.name.value);
      return internal === undefined ? undefined : { ...variable, name: { ...variable.name, value: internal } };
    },
  });
}

/** Values that a client sent, by the internal names. */
export function underInternalNames(sent: Variables, names: VariableNames): Variables {
  const named: Record<string, unknown> = {};
  const internal = new Set(names.values());
  for (const [name, value] of Object.entries(sent)) {
    // What was not declared is ignored, and must not be taken for what was.
    if (!internal.has(name)) setOwnValue(named, names.get(name) ?? name, value);
  }
  return named;
}
