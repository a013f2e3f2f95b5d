import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';

/** Resolvers of the scalars every room may use, by their name in the schema. */
export const graphScalars = {
  DateTime: GraphQLDateTime,
  MinorUnits: GraphQLSafeInt,
  CurrencyCode: GraphQLCurrency,
  CountryCode: GraphQLCountryCode,
};
