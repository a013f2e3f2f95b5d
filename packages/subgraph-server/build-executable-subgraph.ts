import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { completeSubgraph } from '#packages/graph-types/complete-subgraph.ts';
import { sharedResolvers } from '#packages/graph-types/shared-resolvers.ts';
import { findAccessProblems } from './access-problems.ts';
import { enforceAuthorization } from './authorization-directives.ts';

/** The resolvers of a subgraph, by type and field. */
export type ResolverMap = Record<string, object>;

/**
 * The schema a subgraph serves: its SDL and resolvers, those of the shared types it refers to, and the authorization directives.
 * Throws when a root field says not who may use it, or a rule could not be enforced.
 */
export function buildExecutableSubgraph(sdl: string, resolvers: ResolverMap): GraphQLSchema {
  const typeDefs = completeSubgraph(sdl);
  type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
  const module = { typeDefs, resolvers: { ...sharedResolvers(typeDefs), ...resolvers } } as Module;
  const schema = buildSubgraphSchema(module);
  const problems = findAccessProblems(typeDefs, schema);
  if (problems.length > 0) throw new Error(`The schema does not say who may use it:\n${problems.join('\n')}`);
  return enforceAuthorization(schema);
}
