import type { Database } from '../store/database.ts';

/** The database of a process that dies at the end of so large a part of its transactions, before they commit. */
export function mortal(
  database: Database,
  random: () => number,
  { rate, died }: { rate: number; died: () => void },
): Database {
  const transact: Database['transact'] = (work) =>
    database.transact(async (tx) => {
      const result = await work(tx);
      if (random() > rate) return result;
      died();
      await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
      return result;
    });
  return new Proxy(database, { get: (of, name) => (name === 'transact' ? transact : Reflect.get(of, name)) });
}
