import { type OwnVariable, ownVariables } from '#packages/subgraph/own-variables.ts';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { readEnvironmentSchemas } from './read-environment-schemas.ts';

/** What each subgraph reads from its environment beyond what every subgraph reads, by the subgraph's name. */
export async function readOwnVariables(
  subgraphs: readonly OwnSubgraph[],
): Promise<ReadonlyMap<string, readonly OwnVariable[]>> {
  const schemas = await readEnvironmentSchemas(subgraphs);
  return new Map([...schemas].map(([name, schema]) => [name, ownVariables(schema)]));
}
