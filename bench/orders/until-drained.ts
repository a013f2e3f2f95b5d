import { setTimeout as delay } from 'node:timers/promises';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';

/** Between two looks, in milliseconds; and the looks in a row at which nothing happened. */
const pause = 100;
const quietLooks = 4;

/** Longest wait, in milliseconds. */
const limit = 120_000;

/**
 * Resolves when nothing is published any more and every durable consumer has handled everything. Asks the broker alone: what it
 * asked of a database would be counted there. Throws, with what is left, when that takes too long.
 */
export async function untilDrained(broker: Broker): Promise<void> {
  const deadline = Date.now() + limit;
  let before: number | undefined;
  for (let quiet = 0; quiet < quietLooks; await delay(pause)) {
    const { last, left } = await look(broker);
    quiet = last === before && left.length === 0 ? quiet + 1 : 0;
    before = last;
    if (Date.now() > deadline) throw new Error(`not everything is handled: ${left.join(', ') || 'events go on'}`);
  }
}

async function look(broker: Broker): Promise<{ last: number; left: string[] }> {
  const left: string[] = [];
  for await (const { name, config, num_pending, num_ack_pending } of broker.jsm.consumers.list(eventsStream)) {
    const count = num_pending + num_ack_pending;
    if (config.durable_name && count > 0) left.push(`${name} ${count}`);
  }
  return { last: await lastSequence(broker), left };
}

/** Of the last event. */
export async function lastSequence(broker: Broker): Promise<number> {
  const { state } = await broker.jsm.streams.info(eventsStream);
  return state.last_seq;
}
