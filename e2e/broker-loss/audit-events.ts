import { pino } from 'pino';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import type { SubgraphDatabases } from '../stack/subgraph-databases.ts';

export interface EventAudit {
  /** Events in the outboxes of all subgraphs. */
  written: number;
  /** Of them, those that wait for a relay. */
  unpublished: number;
  /** Events in the stream. */
  streamed: number;
  /** Events some consumer has not received or not answered. */
  unhandled: number;
}

export async function auditEvents({ rows }: SubgraphDatabases): Promise<EventAudit> {
  const { natsUrl, subgraphs } = testStack();
  const audit: EventAudit = { written: 0, unpublished: 0, streamed: 0, unhandled: 0 };
  for (const subgraph of Object.keys(subgraphs)) {
    const [counts] = await rows<{ written: number; unpublished: number }>(
      subgraph,
      `SELECT count(*)::int AS written,
         (SELECT coalesce(sum(cardinality(positions)), 0)::int FROM outbox_pending) AS unpublished
       FROM outbox_event`,
    );
    audit.written += counts?.written ?? 0;
    audit.unpublished += counts?.unpublished ?? 0;
  }
  const broker = await connectBroker({ url: natsUrl, name: 'audit', logger: pino({ level: 'silent' }) });
  try {
    audit.streamed = (await broker.jsm.streams.info(eventsStream)).state.messages;
    for await (const consumer of broker.jsm.consumers.list(eventsStream)) {
      if (consumer.config.durable_name) audit.unhandled += consumer.num_pending + consumer.num_ack_pending;
    }
  } finally {
    await broker.close();
  }
  return audit;
}

/** True when nothing is under way and the stream holds exactly what was written. */
export const isComplete = ({ written, unpublished, streamed, unhandled }: EventAudit): boolean =>
  unpublished === 0 && unhandled === 0 && streamed === written;
