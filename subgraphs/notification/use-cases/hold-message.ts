import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Message, MessageHold } from '../domain/message.ts';
import { updateHold } from '../store/messages.ts';
import type { Settled } from './settle-messages.ts';

/** Milliseconds after which nobody waits for a message any more that could have been sent, but for how much there was. */
const longestHold = 3 * 24 * 3_600_000;

/** Notes until when a message waits, and throws RetryLater; ends it when that has gone on for too long. */
export async function holdMessage(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  { id, createdAt }: Message,
  { until: heldUntil, by: heldBy }: { until: Date; by: MessageHold },
): Promise<Settled> {
  const now = clock().getTime();
  if (now - createdAt.getTime() > longestHold) {
    const reason = 'It had to wait for three days: the address gets too many messages.';
    return { settlement: { status: 'SUPPRESSED', reason, address: null, locale: null }, attempt: null };
  }
  await updateHold(database.prisma, id, { heldUntil, heldBy });
  throw new RetryLater(Math.max(heldUntil.getTime() - now, 0), `held by ${heldBy} until ${heldUntil.toISOString()}`);
}
