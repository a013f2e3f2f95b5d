import type { z } from 'zod';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { variablePrefix } from '#packages/subgraph-list/subgraph-names.ts';

/** The environment of a subgraph that has its process for itself. */
export const readOwnEnvironment = <Environment>(schema: z.ZodType<Environment>): Environment =>
  readEnvironment(schema, process.env);

/**
 * The environment of a subgraph that shares its process: a variable with the subgraph's prefix (`ORDER_PORT`) goes before
 * one that all share (`PORT`).
 */
export function readHostedEnvironment<Environment>(schema: z.ZodType<Environment>, subgraph: string): Environment {
  const prefix = `${variablePrefix(subgraph)}_`;
  const scoped = Object.entries(process.env)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value]);
  return readEnvironment(schema, { ...process.env, ...Object.fromEntries(scoped) }, subgraph);
}
