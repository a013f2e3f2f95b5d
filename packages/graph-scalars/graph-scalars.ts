import { GraphQLScalarType } from 'graphql';
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';

const named = (name: string, scalar: GraphQLScalarType) => new GraphQLScalarType({ ...scalar.toConfig(), name });

/** Resolvers of the scalars every room may use, by their name in the schema. */
export const graphScalars = {
  DateTime: named('DateTime', GraphQLDateTime),
  MinorUnits: named('MinorUnits', GraphQLSafeInt),
  CurrencyCode: named('CurrencyCode', GraphQLCurrency),
  CountryCode: named('CountryCode', GraphQLCountryCode),
};
