import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTime, GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';

const named = (name: string, scalar: GraphQLScalarType) => new GraphQLScalarType({ ...scalar.toConfig(), name });

/** A code that the library accepts in any case, in the upper case in which ISO writes it and subgraphs compare it. */
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
  CurrencyCode: code('CurrencyCode', GraphQLCurrency),
  CountryCode: code('CountryCode', GraphQLCountryCode),
  JSON: named('JSON', GraphQLJSON),
};
