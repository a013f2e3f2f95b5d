import { readdirSync } from 'node:fs';

/** The subgraphs that have a database: the folders of `prisma/`, in alphabetical order. */
export function subgraphsWithDatabase(prismaDir = 'prisma'): string[] {
  const entries = readdirSync(prismaDir, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
