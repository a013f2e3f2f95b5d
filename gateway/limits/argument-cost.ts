import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Costs } from '../supergraph/read-costs.ts';
import { type Cost, sum, type Variables } from './cost.ts';

/** The cost of a value. */
type CostOfValue = (value: unknown) => number;

/** Returns a function that gives the cost of a field's arguments: each weight as often as there are items. */
export function createArgumentCosts({ types, fields }: Costs) {
  /** By input object. They may contain themselves. */
  const ofFields = new Map<string, CostOfValue>();

  const compileInput = (type: GraphQLInputType, weight: number | undefined): CostOfValue | undefined => {
    const named = getNamedType(type);
    const own = weight ?? types.get(named.name) ?? (isInputObjectType(named) ? 1 : 0);
    if (!isInputObjectType(named)) return own === 0 ? undefined : (value) => own * countItems(value);
    const below = compileFields(named.name, () =>
      Object.values(named.getFields()).map((field) => [
        field.name,
        compileInput(field.type, fields.get(named.name)?.get(field.name)?.weight),
      ]),
    );
    return (value) => sumOfItems(value, (item) => own + below(item));
  };

  const compileFields = (name: string, read: () => (readonly [string, CostOfValue | undefined])[]): CostOfValue => {
    let compiled: CostOfValue = () => 0;
    const known = ofFields.get(name);
    if (known) return known;
    // Input objects below may refer to it before it is compiled.
    const reference: CostOfValue = (value) => compiled(value);
    ofFields.set(name, reference);
    const costly = read().flatMap(([field, costOf]) => (costOf ? [[field, costOf] as const] : []));
    compiled = (value) => {
      let total = 0;
      for (const [field, costOf] of costly) total += costOf((value as Record<string, unknown>)[field]);
      return total;
    };
    return reference;
  };

  return (
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    weights: ReadonlyMap<string, number> | undefined,
  ): Cost =>
    sum(
      (node.arguments ?? []).map(({ name, value }) => {
        const argument = field.args.find((candidate) => candidate.name === name.value);
        const costOf = argument && compileInput(argument.type, weights?.get(name.value));
        if (!costOf) return 0;
        return hasVariable(value)
          ? (variables: Variables) => costOf(valueFromASTUntyped(value, variables as Record<string, unknown>))
          : costOf(valueFromASTUntyped(value));
      }),
    );
}

const countItems = (value: unknown): number => sumOfItems(value, () => 1);

/** Null costs nothing. */
function sumOfItems(value: unknown, costOf: CostOfValue): number {
  if (value === null || value === undefined) return 0;
  if (!Array.isArray(value)) return costOf(value);
  let total = 0;
  for (const item of value) total += sumOfItems(item, costOf);
  return total;
}

function hasVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(hasVariable);
    case Kind.OBJECT:
      return value.fields.some((field) => hasVariable(field.value));
    default:
      return false;
  }
}
