import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Tx } from '../../store/database.ts';

/**
 * Does what takes a one-time code of an account, in a transaction. Counts the code as wrong, outside of it, until `work` has
 * accepted it: of any number of simultaneous guesses, no more than the limit are looked at. Refusals, whatever they are for,
 * forgive no guesses.
 */
export async function tryCode<Outcome>(
  { attempts, database }: Pick<Dependencies, 'attempts' | 'database'>,
  userId: string,
  work: (tx: Tx) => Promise<Outcome>,
): Promise<Outcome | Refusal<'too-many-attempts', { retryAfterSeconds: number }>> {
  const wait = await attempts.countWrongCode(userId);
  if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });
  const outcome = await database.transact(work);
  if (!isRefusal(outcome)) await attempts.forgetWrongCodes(userId);
  return outcome;
}
