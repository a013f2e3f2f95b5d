import type { CodegenConfig } from '@graphql-codegen/cli';
import { print } from 'graphql';
import { readParents } from './scripts/subgraphs/read-parents.ts';
import { readSubgraphs } from './scripts/subgraphs/read-subgraphs.ts';

const scalars = {
  DateTime: { input: 'Date', output: 'Date | string' },
  MinorUnits: 'number',
  SafeInt: 'number',
  CurrencyCode: 'string',
  CountryCode: 'string',
  JSON: 'unknown',
  federation__FieldSet: 'string',
  federation__Scope: 'string',
  _FieldSet: 'string',
};

/** The shapes that resolvers of the shared types of a schema get as parents, where they differ from the schema's types. */
function sharedParentsIn(schema: string): Record<string, string> {
  const parents = {
    Money: '../../../packages/money/money.ts#Money',
    Job: '../../../packages/tracked-jobs/job-value.ts#JobValue',
  };
  const declared = Object.entries(parents).filter(([type]) => new RegExp(`^type ${type}\\b`, 'm').test(schema));
  return Object.fromEntries(declared.map(([type, parent]) => [type, `${parent} as ${type}Parent`]));
}

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

/**
 * The folders with operations (in `operations/`) that get typed documents, each in its `generated.ts`; those of clients
 * get a manifest of persisted queries as well.
 */
export const callers = ['clients/storefront', 'clients/pages', 'e2e/contract', 'e2e/shop'];

/** Documents are plain text with the types of variables and result: a client needs no GraphQL library to send one. */
const typedDocuments = {
  schema: 'supergraph.graphql',
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumsAsTypes: true,
    // Federation's own scalars, which the supergraph declares and no client can see.
    defaultScalarType: 'never',
    scalars: {
      ID: 'string',
      DateTime: 'string',
      MinorUnits: 'number',
      SafeInt: 'number',
      CurrencyCode: 'string',
      CountryCode: 'string',
      JSON: 'unknown',
    },
  },
};

export default {
  generates: {
    ...Object.fromEntries(
      readSubgraphs().flatMap(({ resolversFolder, typeDefs }) => {
        if (resolversFolder === null) return [];
        const schema = print(typeDefs);
        const mappers = { ...sharedParentsIn(schema), ...readParents(resolversFolder, typeDefs) };
        return [[`${resolversFolder}/generated.ts`, { schema, ...resolverTypes(mappers) }]];
      }),
    ),
    ...Object.fromEntries(
      callers.map((folder) => [
        `${folder}/generated.ts`,
        { documents: `${folder}/operations/*.graphql`, ...typedDocuments },
      ]),
    ),
  },
} satisfies CodegenConfig;
