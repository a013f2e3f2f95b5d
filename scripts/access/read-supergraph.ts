import { readFileSync } from 'node:fs';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

/** The composed supergraph with the directives of its fields. */
export function readSupergraph(): GraphQLSchema {
  return buildASTSchema(parse(readFileSync('supergraph.graphql', 'utf8')), { assumeValidSDL: true });
}
