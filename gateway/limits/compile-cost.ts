import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { compileConditions, isSet } from '../execution/conditions.ts';
import { fragmentsIn } from '../execution/fragments-in.ts';
import { isIntrospectionField } from '../execution/introspection.ts';
import { memoizeByConditions } from '../execution/memoize-by-conditions.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { FieldCosts, ListSize } from '../supergraph/read-costs.ts';
import { createArgumentCosts } from './argument-cost.ts';
import { type Cost, maximum, product, sum, type Variables } from './cost.ts';
import { type FieldGroup, groupSelections, possibleTypes } from './group-selections.ts';
import { createIntrospectionCost } from './introspection-cost.ts';
import { compileListSize, listDepth, unknownSize } from './list-size.ts';

/** What a mutation costs on top of what it returns. */
const mutationCost = 10;

/** Sizes that a field gives some of the fields below it, by their names. */
type Sizes = ReadonlyMap<string, Cost>;

/** What a field costs in one type. */
interface PricedField {
  costs: FieldCosts | undefined;
  weight: number;
}

/**
 * The static cost of a valid operation: for each field its arguments, and its weight and the fields below as often as it is
 * assumed to have items. Without `@cost`, objects and input objects weigh 1 and all else nothing. Of the types an object may
 * have, the most expensive counts. Fields that are merged count once, those that are skipped not at all. Compiling takes the
 * time of reading the operation with its fragments expanded, for each combination of what is skipped.
 *
 * @returns the cost with given variables. Throws BAD_USER_INPUT when a list that needs one slicing argument has another
 *   number of them, or a condition is neither true nor false.
 */
export function compileCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  supergraph: Pick<LoadedSupergraph, 'clientSchema' | 'costs'>,
): (variables: Variables) => number {
  const conditions = compileConditions(document, operation);
  const costFor = memoizeByConditions(conditions, (conditionValues) =>
    costOfIncluded(document, operation, supergraph, (variable) => isSet(conditionValues, conditions.indexOf(variable))),
  );
  const defaults = defaultsOf(operation);
  return (sent) => {
    const cost = costFor(conditions.evaluate(sent));
    if (typeof cost === 'number') return cost;
    return cost(defaults ? { ...defaults, ...sent } : sent);
  };
}

/** The cost of what is included when the variables of conditions have the values that `decide` gives. */
function costOfIncluded(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { clientSchema: schema, costs }: Pick<LoadedSupergraph, 'clientSchema' | 'costs'>,
  decide: (variable: string) => boolean,
): Cost {
  const fragments = fragmentsIn(document);
  const costOfArguments = createArgumentCosts(costs);
  const costOfIntrospection = createIntrospectionCost({ schema, fragments, decide });

  const costOfSelections = (sets: readonly SelectionSetNode[], type: GraphQLCompositeType, sizes: Sizes): Cost => {
    const priced = groupSelections(sets, type, { schema, fragments, decide }).map((group, index) => ({
      index,
      cost: costOfField(group, sizes),
      types: new Set(possibleTypes(schema, group.type)),
    }));
    const costly = priced.filter(({ cost }) => cost !== 0);
    // Many types select the same fields: each sum is computed once.
    const sums = new Map<string, Cost>();
    for (const possible of possibleTypes(schema, type)) {
      const chosen = costly.filter(({ types }) => types.has(possible));
      const key = chosen.map(({ index }) => index).join();
      if (!sums.has(key)) sums.set(key, sum(chosen.map(({ cost }) => cost)));
    }
    return maximum([...sums.values()]);
  };

  const costOfField = ({ type, nodes }: FieldGroup, sizes: Sizes): Cost => {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (isIntrospectionField(name)) return costOfIntrospection(nodes);
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    if (!node || !field) return 0;

    const variants = priceIn(type, field);
    const listSize = variants.find(({ costs }) => costs?.listSize)?.costs?.listSize;
    const weight = Math.max(...variants.map((variant) => variant.weight));
    const size = listSize && compileListSize(listSize, field, node);
    const below = getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const inner = isCompositeType(below) ? costOfSelections(sets, below, sizesBelow(listSize, size)) : 0;
    return sum([
      product([
        ...itemCounts(field, sizes.get(name), listSize?.sizedFields.length ? undefined : size),
        sum([weight, inner]),
      ]),
      costOfArguments(field, node, variants.find(({ costs }) => costs)?.costs?.arguments),
    ]);
  };

  /** A field of an interface may be that of any type that implements it. */
  const priceIn = (type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): PricedField[] => {
    const owners = isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    return owners.map((owner) => {
      const own = costs.fields.get(owner.name)?.get(field.name);
      return { costs: own, weight: own?.weight ?? weightOf(getNamedType(fieldOf(owner, field).type)) };
    });
  };
  const weightOf = (type: GraphQLNamedType): number => {
    if (!isAbstractType(type)) return costs.types.get(type.name) ?? (isObjectType(type) ? 1 : 0);
    return Math.max(...schema.getPossibleTypes(type).map((possible) => costs.types.get(possible.name) ?? 1));
  };

  const root = schema.getRootType(operation.operation);
  const base = operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0;
  return root ? sum([base, costOfSelections([operation.selectionSet], root, new Map())]) : base;
}

/** The values of variables that are not sent; null when none has a default. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables | null {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return defaults.length > 0 ? Object.fromEntries(defaults) : null;
}

function fieldOf(owner: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): GraphQLField<unknown, unknown> {
  return (owner as GraphQLObjectType).getFields()[field.name] ?? field;
}

function sizesBelow(listSize: ListSize | undefined, size: Cost | undefined): Sizes {
  return new Map(size === undefined ? [] : listSize?.sizedFields.map((name) => [name, size]));
}

/** One for each list around the items. A known size is that of the outermost list. */
function itemCounts(field: GraphQLField<unknown, unknown>, given: Cost | undefined, own: Cost | undefined): Cost[] {
  const depth = listDepth(field);
  return Array.from({ length: depth }, (_, index) => (index === 0 ? (given ?? own ?? unknownSize) : unknownSize));
}
