import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { type TooManyAttempts, tooManyAttempts } from '../domain/refusals.ts';
import type { Tx } from '../store/database.ts';

/**
 * Does what takes a one-time code of an account. Counts the code as wrong until `work` has accepted it: of any number of
 * simultaneous guesses, no more than the limit are looked at.
 */
export async function tryCode<Result extends object>(
  { attempts, database }: Pick<Dependencies, 'attempts' | 'database'>,
  userId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result | TooManyAttempts> {
  const wait = await attempts.countWrongCode(userId);
  if (wait > 0) return tooManyAttempts(wait);
  const result = await withRetries(() => database.transact(work));
  // Only refusals have a code: whatever they are for, they forgive no guesses.
  if (!('code' in result)) await attempts.forgetWrongCodes(userId);
  return result;
}
