import type { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';

/** An event about an account, the `version`th. */
export function userEvent<Contract extends EventContract<`user.${string}`>>(
  contract: Contract,
  version: number,
  data: z.input<Contract['data']> & { userId: string },
  { now, cause }: { now: Date; cause: Cause },
): NewEvent<Contract> {
  return { contract, aggregateId: data.userId, aggregateVersion: version, data, occurredAt: now, cause };
}
