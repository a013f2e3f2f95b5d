import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import { workWithLast } from './lastly.ts';
import { withRetries } from './retryable-errors.ts';
import type { Sql, Transact } from './sql.ts';

/** Carries a refusal out of a transaction, so that the transaction rolls back. Never leaves this file. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Makes `transact` of what begins and ends one transaction: work that returns a refusal changes nothing, and work that
 * failed without any effect is run again (see `withRetries`), so it has to be free of effects outside the transaction.
 * @param attempt commits when the work returns and rolls back when it throws.
 * @param onCommit called with what the work got, once that has committed. Default: nothing. Must not throw.
 */
export function createTransact<Tx extends Sql>(
  attempt: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>,
  onCommit: (tx: Tx) => void = () => {},
): Transact<Tx> {
  const once = async <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => {
    let begun: Tx | undefined;
    try {
      const committed = await attempt(async (tx) => {
        begun = tx;
        return await workWithLast(tx, async () => {
          const result = await work(tx);
          if (isRefusal(result)) throw new RolledBack(result);
          return result;
        });
      });
      if (begun) onCommit(begun);
      return committed;
    } catch (error) {
      // It is what this very work returned.
      if (error instanceof RolledBack) return error.refusal as Result;
      throw error;
    }
  };
  return (work) => withRetries(() => once(work));
}
