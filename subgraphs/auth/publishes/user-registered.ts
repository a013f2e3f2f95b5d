import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { User } from '../domain/user.ts';

/** The first event of every account. */
export function userRegistered({ id, createdAt }: User, cause: Cause) {
  return {
    contract: userRegisteredV1,
    aggregateId: id,
    aggregateVersion: 1,
    data: { userId: id },
    occurredAt: createdAt,
    cause,
  } satisfies NewEvent<typeof userRegisteredV1>;
}
