import type { EventPattern } from '#packages/jetstream/event-patterns.ts';
import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import { channelsOf } from '../domain/channels-of.ts';
import { requestOf, type Tellings } from '../domain/requests-of.ts';
import type { Tx } from '../store/database.ts';
import { mayBeWanted } from '../use-cases/may-be-wanted.ts';
import { requestMessage } from '../use-cases/request-message.ts';

/** Writes down what events of a kind are to tell to whom, from now on: what is long over is told to nobody. */
export const requestMessages = (name: string, tellings: Tellings, { clock, channels }: Dependencies) =>
  defineUnorderedConsumer({
    name,
    types: Object.keys(tellings) as EventPattern[],
    begin: 'now',
    apply: async (event, tx: Tx) => {
      const occurrence = { at: clock(), cause: causeOf(event) };
      const request = requestOf(tellings, event);
      for (const channel of channelsOf(request.kind)) {
        if (!channels.includes(channel) || !(await mayBeWanted(tx, request, channel))) continue;
        await requestMessage(tx, request, { channel, eventId: event.id, occurrence });
      }
    },
  });
