import type { Dependencies } from '../dependencies.ts';
import { type TooManyAttempts, tooManyAttempts } from '../domain/refusals.ts';

/**
 * Counts a message somebody asks for. `mayWrite` is false when the address has got too many: they are not told, since others
 * may have asked for those.
 */
export async function countMessage(
  { attempts }: Dependencies,
  email: string,
  clientAddress: string,
): Promise<{ mayWrite: boolean } | TooManyAttempts> {
  const wait = await attempts.countMessageRequest(clientAddress);
  if (wait > 0) return tooManyAttempts(wait);
  return { mayWrite: (await attempts.countMessage(email)) === 0 };
}
