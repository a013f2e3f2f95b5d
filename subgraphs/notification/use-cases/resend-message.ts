import { performOnce } from '#packages/idempotency/perform-once.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { countRepetitions, findMessage, lockMessages } from '../store/messages.ts';
import { requestMessages } from './request-messages.ts';

export interface ResendMessage {
  idempotencyKey: string;
  id: string;
}

/** Has a message that was settled sent again, as a new one: receivers would take the same one for what they have. */
export function resendMessage(
  { database }: Dependencies,
  { idempotencyKey: key, id }: ResendMessage,
  occurrence: Occurrence,
) {
  const use = { caller: occurrence.cause.actor.id, operation: 'resendMessage', key, input: { id }, resultId: uuidv7() };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const given = await findMessage(tx, id);
        if (!given) return refuse('unknown-message');
        if (given.isTest) return refuse('message-is-test');
        // The first one, whichever of them was named: its lock has repetitions counted one after the other.
        const first = given.resendOf === null ? given : ((await findMessage(tx, given.resendOf)) ?? given);
        await lockMessages(tx, [first.id]);
        if (given.status === 'QUEUED') return refuse('message-is-queued');
        const repetition = 1 + (await countRepetitions(tx, first));
        const { kind, recipientId, aboutId, partId, eventId, channel } = first;
        const again = { kind, recipientId, aboutId, partId, eventId, channel, repetition, resendOf: first.id };
        const [repeated] = await requestMessages(tx, [{ ...again, id: use.resultId, occurrence }]);
        if (!repeated) throw new Error(`repetition ${repetition} of message ${first.id} is there already`);
        return repeated;
      },
      async recall(messageId) {
        const message = await findMessage(tx, messageId);
        return message ?? refuse('unknown-message');
      },
    }),
  );
}
