import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MessageChannel } from '../domain/message.ts';
import { newSuppression } from '../domain/new-suppression.ts';
import { findSuppression, insertSuppression } from '../store/suppressions.ts';

export interface SuppressAddress {
  idempotencyKey: string;
  channel: MessageChannel;
  address: string;
  note: string;
}

/** Enters an address, as staff want it. */
export function suppressAddress(
  { database, keys }: Dependencies,
  { idempotencyKey: key, channel, address, note }: SuppressAddress,
  { createdBy, at, cause }: Occurrence & { createdBy: string | null },
) {
  const use = {
    caller: cause.actor.id,
    operation: 'suppressAddress',
    key,
    input: { channel, address, note },
    resultId: uuidv7(),
  };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const origin = { createdBy, createdAt: at, messageId: null, reason: 'STAFF' } as const;
        const entry = newSuppression(keys, { id: use.resultId, channel, address, note, ...origin });
        return (await insertSuppression(tx, entry)) ? entry : refuse('already-suppressed');
      },
      // It may have been taken off again.
      recall: async (id) => (await findSuppression(tx, id)) ?? refuse('removed-since'),
    }),
  );
}
