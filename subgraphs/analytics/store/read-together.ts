import DataLoader from 'dataloader';
import type { Database, Tx } from './database.ts';

/** Reads something from the state of the database that everything else read in the same turn is read from. */
export type ReadTogether = <Result>(read: (tx: Tx) => Promise<Result>) => Promise<Result>;

/** The parts of a report are asked for one by one: read apart, an order may be in the sums and not in the series. */
export function createReadTogether({ prisma }: Pick<Database, 'prisma'>): ReadTogether {
  const reads = new DataLoader<(tx: Tx) => Promise<unknown>, unknown>(
    (asked) =>
      prisma.$transaction(
        async (tx) => {
          const found: unknown[] = [];
          for (const read of asked) found.push(await read(tx));
          return found;
        },
        { isolationLevel: 'RepeatableRead' },
      ),
    { cache: false },
  );
  return <Result>(read: (tx: Tx) => Promise<Result>) => reads.load(read) as Promise<Result>;
}
