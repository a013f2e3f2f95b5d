import { GraphQLScalarType } from 'graphql';
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';

const named = (name: string, scalar: GraphQLScalarType) => new GraphQLScalarType({ ...scalar.toConfig(), name });
export const graphScalars = {
  DateTime: GraphQLDateTime,
  MinorUnits: named('MinorUnits', GraphQLSafeInt),
  CurrencyCode: named('CurrencyCode', GraphQLCurrency),
  CountryCode: GraphQLCountryCode,
};
