import { readdirSync } from 'node:fs';

/** The rooms that have a database: the folders of `prisma/`, in alphabetical order. */
export function roomsWithDatabase(prismaDir = 'prisma'): string[] {
  const entries = readdirSync(prismaDir, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
