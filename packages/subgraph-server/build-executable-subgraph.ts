import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, Kind, parse } from 'graphql';
import { graphScalars } from '#packages/graph-scalars/graph-scalars.ts';
import { findAccessProblems } from './access-problems.ts';
import { enforceAuthorization } from './authorization-directives.ts';

/** The resolvers of a subgraph, by type and field. */
export type ResolverMap = Record<string, object>;

/**
 * The schema a subgraph serves: its SDL, its resolvers, the scalars every subgraph has, and the authorization directives. Throws
 * when a root field says not who may use it, or a rule could not be enforced.
 */
export function buildExecutableSubgraph(sdl: string, resolvers: ResolverMap): GraphQLSchema {
  const typeDefs = parse(sdl);
  const declared = typeDefs.definitions
    .filter((definition) => definition.kind === Kind.SCALAR_TYPE_DEFINITION)
    .map((definition) => definition.name.value);
  const scalars = Object.fromEntries(Object.entries(graphScalars).filter(([name]) => declared.includes(name)));
  type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
  const module = { typeDefs, resolvers: { ...resolvers, ...scalars } } as Module;
  const schema = buildSubgraphSchema(module);
  const problems = findAccessProblems(typeDefs, schema);
  if (problems.length > 0) throw new Error(`The schema does not say who may use it:\n${problems.join('\n')}`);
  return enforceAuthorization(schema);
}
