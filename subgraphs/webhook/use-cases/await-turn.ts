import { hasTaken } from '#packages/inbox/has-taken.ts';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Dependencies } from '../dependencies.ts';
import { type DueDelivery, findPredecessor } from '../store/due-deliveries.ts';

/** How long an event that has not arrived yet is waited for. Events from before this subgraph never do. */
const arrivalMs = 30_000;

/** A delivery that is over wakes the next; this is in case it did not. */
const lookAgainMs = 1_000;

/**
 * Throws RetryLater while a delivery to an endpoint that wants order has to wait: for the one before it of the same aggregate, or
 * for an event that another overtook on its way here.
 */
export async function awaitTurn({ database, clock }: Dependencies, due: DueDelivery): Promise<void> {
  const now = clock().getTime();
  const before = await findPredecessor(database.prisma, due);
  if (before) {
    const wait = (before.nextAttemptAt?.getTime() ?? now) - now;
    throw new RetryLater(Math.max(wait, 0) + lookAgainMs, `delivery ${before.id} comes before it`);
  }
  const { aggregateType, aggregateId, aggregateVersion } = due.event;
  if (aggregateVersion === 1 || now - due.createdAt.getTime() > arrivalMs) return;
  const previous = { aggregateType, aggregateId, aggregateVersion: aggregateVersion - 1 };
  if (await hasTaken(database.prisma, 'webhook-deliveries', previous)) return;
  throw new RetryLater(lookAgainMs, `event ${aggregateVersion - 1} of ${aggregateType} ${aggregateId} comes before it`);
}
