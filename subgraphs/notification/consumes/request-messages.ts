import type { EventPattern } from '#packages/jetstream/event-patterns.ts';
import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { causeOf } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import { channelsOf } from '../domain/channels-of.ts';
import { requestOf, type Tellings } from '../domain/requests-of.ts';
import type { Tx } from '../store/database.ts';
import { requestMessages as request } from '../use-cases/request-messages.ts';
import { withoutUnwanted } from '../use-cases/without-unwanted.ts';

/** Writes down what events of a kind are to tell to whom, from now on: what is long over is told to nobody. */
export const requestMessages = (name: string, tellings: Tellings, { clock, channels }: Dependencies) =>
  defineUnorderedConsumer({
    name,
    types: Object.keys(tellings) as EventPattern[],
    begin: 'now',
    async applyAll(batch, tx: Tx) {
      const at = clock();
      const possible = batch.flatMap(({ event }) => {
        const about = { ...requestOf(tellings, event), eventId: event.id, occurrence: { at, cause: causeOf(event) } };
        const told = channelsOf(about.kind).filter((channel) => channels.includes(channel));
        return told.map((channel) => ({ ...about, channel }));
      });
      await request(tx, await withoutUnwanted(tx, possible));
    },
  });
