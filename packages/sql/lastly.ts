import type { Sql } from './sql.ts';

interface LastWork {
  noted: unknown[];
  run(): Promise<void>;
}

/** What is to be done last in each transaction that is not over, by what does it. */
const transactions = new WeakMap<object, Map<unknown, LastWork>>();

/**
 * Makes what notes something in a transaction of `createTransact`; `work` is done about all that was noted in it, once, as the
 * last thing before it commits. A row that many transactions change is then locked for that moment, not for as long as each
 * of them takes. Noting throws outside of such a transaction; what `work` throws rolls the transaction back.
 */
export function lastly<Tx extends Sql, Item>(
  work: (tx: Tx, noted: readonly Item[]) => Promise<void>,
): (tx: Tx, item: Item) => void {
  return (tx, item) => {
    const lastWorks = transactions.get(tx);
    if (!lastWorks) throw new Error('nothing is the last thing outside of a transaction');
    const known = lastWorks.get(work);
    if (known) {
      known.noted.push(item);
    } else {
      const noted = [item];
      lastWorks.set(work, { noted, run: () => work(tx, noted) });
    }
  };
}

/** Runs the work of a transaction, and then what is to be done last in it, which may note more. */
export async function workWithLast<Tx extends Sql, Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const lastWorks = new Map<unknown, LastWork>();
  transactions.set(tx, lastWorks);
  try {
    const result = await work(tx);
    for (const [key, { run }] of lastWorks) {
      lastWorks.delete(key);
      await run();
    }
    return result;
  } finally {
    transactions.delete(tx);
  }
}
