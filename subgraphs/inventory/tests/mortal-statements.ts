import type { Database, Tx } from '../store/database.ts';

/** What a process meets that dies now and then. */
export interface Fate {
  /** Asked before each statement of a transaction, and before it commits: whether the connection is cut there. */
  dies(): boolean;
  /** Asked after a transaction has committed: whether nobody hears of it any more. */
  isSilenced(): boolean;
}

/** Thrown in place of what a transaction answered that has committed. */
export class LostAnswer extends Error {}

/** The database of a process whose connection is cut between any two statements, or after the commit before it has heard of it. */
export function mortalStatements(database: Database, fate: Fate): Database {
  const transact: Database['transact'] = async (work) => {
    const result = await database.transact(async (tx) => {
      const done = await work(guard(tx, () => meet(tx, fate)));
      await meet(tx, fate);
      return done;
    });
    if (fate.isSilenced()) throw new LostAnswer('the connection was cut after the commit');
    return result;
  };
  return new Proxy(database, { get: (of, name) => (name === 'transact' ? transact : Reflect.get(of, name)) });
}

async function meet(tx: Tx, fate: Fate): Promise<void> {
  if (fate.dies()) await tx.$executeRawUnsafe('SELECT pg_terminate_backend(pg_backend_pid())');
}

/** The same object, of which every function first does something: raw statements, and those of models. */
function guard<Guarded extends object>(guarded: Guarded, first: () => Promise<void>): Guarded {
  return new Proxy(guarded, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value === 'function') {
        return async (...args: unknown[]) => {
          await first();
          return Reflect.apply(value, of, args);
        };
      }
      return typeof value === 'object' && value !== null ? guard(value, first) : value;
    },
  });
}
