import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ListSize } from '../supergraph/read-costs.ts';
import type { Cost, Variables } from './cost.ts';

/** Items a list is assumed to have when the schema does not say. */
export const unknownSize = 10;

/** How many lists there are around the items of a field. */
export function listDepth({ type }: GraphQLField<unknown, unknown>): number {
  let depth = 0;
  for (let inner: unknown = type; isListType(inner) || isNonNullType(inner); inner = inner.ofType) {
    if (isListType(inner)) depth++;
  }
  return depth;
}

/** The size a field has, or gives its sized fields, with the arguments of `node`. */
export function compileListSize(
  { assumedSize = unknownSize, slicingArguments, requireOneSlicingArgument }: ListSize,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Cost {
  if (slicingArguments.length === 0) return assumedSize;
  const values = slicingArguments.map((name) => {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return compileValue(given, field.args.find((argument) => argument.name === name)?.defaultValue);
  });
  const largest = (sizes: readonly unknown[]): number => {
    const numbers = sizes.filter((size) => typeof size === 'number');
    if (requireOneSlicingArgument && numbers.length !== 1) throw notOne(field.name, slicingArguments);
    return numbers.length === 0 ? assumedSize : Math.max(0, ...numbers);
  };
  if (values.some((value) => typeof value === 'function')) {
    return (variables) => largest(values.map((value) => (typeof value === 'function' ? value(variables) : value)));
  }
  return largest(values);
}

/** The value of an argument, or a function that gives it for variables. */
function compileValue(given: ValueNode | undefined, defaultValue: unknown): unknown {
  if (!given) return defaultValue;
  if (given.kind !== Kind.VARIABLE) return valueFromASTUntyped(given);
  const name = given.name.value;
  return (variables: Variables) => (Object.hasOwn(variables, name) ? variables[name] : defaultValue);
}

function notOne(field: string, slicingArguments: readonly string[]): GraphQLError {
  return new GraphQLError(`Give "${field}" one of these arguments: ${slicingArguments.join(', ')}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument: slicingArguments[0], http: { status: 400 } },
  });
}
