import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { type OwnVariable, ownVariables } from '#packages/subgraph/own-variables.ts';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';

/** What each subgraph reads from its environment beyond what every subgraph reads, by the subgraph's name. */
export async function readOwnVariables(
  subgraphs: readonly OwnSubgraph[],
): Promise<ReadonlyMap<string, readonly OwnVariable[]>> {
  const entries = subgraphs.map(async ({ name, environmentFile }) => {
    const file = pathToFileURL(environmentFile).href;
    const { environmentSchema } = (await import(file)) as { environmentSchema: z.ZodObject };
    return [name, ownVariables(environmentSchema)] as const;
  });
  return new Map(await Promise.all(entries));
}
