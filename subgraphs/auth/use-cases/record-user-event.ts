import type { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { userEvent } from '../publishes/user-event.ts';
import type { Tx } from '../store/database.ts';
import { nextUserVersion } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';

/** Tells, in the transaction of a change of an account, that it changed. Locks the account. */
export async function recordUserEvent<Contract extends EventContract<`user.${string}`>>(
  tx: Tx,
  contract: Contract,
  data: z.input<Contract['data']> & { userId: string },
  circumstances: Pick<Circumstances, 'now' | 'cause'>,
): Promise<void> {
  const version = await nextUserVersion(tx, data.userId);
  await appendEvents(tx, [userEvent(contract, version, data, circumstances)]);
}
