import { type GraphQLLeafType, isEnumType } from 'graphql';

type Accepts = (value: unknown) => boolean;

const isIntegral: Accepts = (value) => Number.isInteger(value) && Math.abs(value as number) < 1e21;

const builtIn = new Map<string, Accepts>([
  ['String', (value) => typeof value === 'string'],
  ['ID', (value) => typeof value === 'string' || isIntegral(value)],
  ['Int', isIntegral],
  ['Float', Number.isFinite],
  ['Boolean', (value) => typeof value === 'boolean'],
]);

const anything: Accepts = () => true;

/** The values that clients may get for a type. For a custom scalar, that is whatever its subgraph sends. */
export function acceptedValues(type: GraphQLLeafType): Accepts {
  if (!isEnumType(type)) return builtIn.get(type.name) ?? anything;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
