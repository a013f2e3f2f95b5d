import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLCountryCode, GraphQLDateTime, GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';
import { currencies } from '#packages/money/currencies.ts';

const named = (name: string, scalar: GraphQLScalarType) => new GraphQLScalarType({ ...scalar.toConfig(), name });

/** Accepts the currencies of the table. What is stored is shown, also a code that is accepted no more. */
const currencyScalar = new GraphQLScalarType<string>({
  name: 'CurrencyCode',
  parseValue: toCurrency,
  parseLiteral: (node) => toCurrency(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => (typeof value === 'string' ? value : toCurrency(value)),
});

function toCurrency(value: unknown): string {
  if (typeof value === 'string' && currencies.has(value)) return value;
  throw new GraphQLError(`Value is not a currency of ISO 4217: ${JSON.stringify(value)}`);
}

/** A code that the scalar accepts in any case, in the upper case in which ISO writes it and subgraphs compare it. */
function code(name: string, scalar: GraphQLScalarType<string>): GraphQLScalarType<string> {
  const inUpperCase = (value: unknown) => (typeof value === 'string' ? value.toUpperCase() : value);
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    name,
    parseValue: (value) => scalar.parseValue(inUpperCase(value)),
    parseLiteral: (node: ValueNode) =>
      scalar.parseLiteral(node.kind === Kind.STRING ? { ...node, value: node.value.toUpperCase() } : node),
  });
}

/** Resolvers of the scalars every subgraph may use, by their name in the schema. */
export const scalars = {
  DateTime: named('DateTime', GraphQLDateTime),
  MinorUnits: named('MinorUnits', GraphQLSafeInt),
  SafeInt: named('SafeInt', GraphQLSafeInt),
  CurrencyCode: code('CurrencyCode', currencyScalar),
  CountryCode: code('CountryCode', GraphQLCountryCode),
  JSON: named('JSON', GraphQLJSON),
};
