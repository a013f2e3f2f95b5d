import { type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, parse, print } from 'graphql';
import type { LiveField } from '../live/live-field.ts';
import { type AccessRules, readAccessRules } from './read-access-rules.ts';
import { readLiveFields } from './read-live-fields.ts';
import { stripSecurityDirectives } from './security-directives.ts';

/** One version of the supergraph, with what live queries need to be planned and executed. */
export interface LoadedSupergraph {
  /** The form in which `@apollo/gateway` loads it. */
  sdl: string;
  /** What clients see. */
  apiSchema: Schema;
  clientSchema: GraphQLSchema;
  /** Everything, with the directives that say what belongs to which subgraph. */
  executableSchema: GraphQLSchema;
  planner: QueryPlanner;
  liveFields: ReadonlyMap<string, LiveField>;
  accessRules: AccessRules;
}

/** Loads a composed supergraph. Throws, with the reason, when it cannot be served. */
export function loadSupergraph(text: string): LoadedSupergraph {
  const document = parse(text, { noLocation: true });
  const liveFields = readLiveFields(document);
  const accessRules = readAccessRules(document);
  const sdl = print(stripSecurityDirectives(document));
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  return {
    sdl,
    apiSchema,
    clientSchema: apiSchema.toGraphQLJSSchema(),
    executableSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    liveFields,
    accessRules,
  };
}
