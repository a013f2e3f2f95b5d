import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';

/** What each subgraph expects of its environment, by the subgraph's name. */
export async function readEnvironmentSchemas(
  subgraphs: readonly OwnSubgraph[],
): Promise<ReadonlyMap<string, z.ZodObject>> {
  const entries = subgraphs.map(async ({ name, environmentFile }) => {
    const file = pathToFileURL(environmentFile).href;
    const { environmentSchema } = (await import(file)) as { environmentSchema: z.ZodObject };
    return [name, environmentSchema] as const;
  });
  return new Map(await Promise.all(entries));
}
