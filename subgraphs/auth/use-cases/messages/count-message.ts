import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Client } from '../../store/sessions.ts';

/**
 * Counts a message somebody asks for. `mayWrite` is false when the address has got too many: they are not told, since others
 * may have asked for those.
 */
export async function countMessage(
  { attempts }: Dependencies,
  email: string,
  { clientAddress }: Client,
): Promise<{ mayWrite: boolean } | Refusal<'too-many-attempts', { retryAfterSeconds: number }>> {
  const wait = await attempts.countMessageRequest(clientAddress);
  if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });
  return { mayWrite: (await attempts.countMessage(email)) === 0 };
}
