import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: { input: 'Date', output: 'Date | string' },
  MinorUnits: 'number',
  CurrencyCode: 'string',
  CountryCode: 'string',
  federation__FieldSet: 'string',
  federation__Scope: 'string',
  _FieldSet: 'string',
};

const money = '../../../packages/money/money.ts#Money';

/** The rooms, each with the shapes its resolvers get as parents where they differ from the schema's types. */
const rooms: Record<string, Record<string, string>> = {
  auth: {},
  product: { Money: money },
  inventory: {},
  order: { Money: money },
  analytics: { Money: money },
};

function resolverTypes(mappers: Record<string, string>) {
  return {
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      contextType: '../context.ts#Context',
      mappers,
      scalars,
    },
  };
}

export default {
  generates: Object.fromEntries(
    Object.entries(rooms).map(([name, mappers]) => [
      `subgraphs/${name}/resolvers/generated.ts`,
      { schema: `subgraphs/${name}/schema.graphql`, ...resolverTypes(mappers) },
    ]),
  ),
} satisfies CodegenConfig;
