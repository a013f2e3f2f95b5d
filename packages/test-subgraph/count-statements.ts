interface Extensible {
  /** Of Prisma Client, whose types of it differ from client to client. */
  // biome-ignore lint/suspicious/noExplicitAny: the extension below fits every client
  $extends(extension: any): unknown;
}

interface Operation {
  args: unknown;
  query(args: unknown): Promise<unknown>;
}

export interface CountedDatabase<Database> {
  /** The same database; what it runs outside transactions is counted. */
  database: Database;
  /** Statements sent so far. */
  statements(): number;
}

/** Counts what a subgraph reads, for tests that it reads in batches. */
export function countStatements<Database extends { prisma: Extensible }>(
  database: Database,
): CountedDatabase<Database> {
  let statements = 0;
  const prisma = database.prisma.$extends({
    query: {
      $allOperations: ({ args, query }: Operation) => {
        statements++;
        return query(args);
      },
    },
  });
  return { database: { ...database, prisma }, statements: () => statements };
}
