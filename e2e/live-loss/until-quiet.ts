import { pino } from 'pino';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from '../shop/eventually.ts';
import type { SubgraphDatabases } from '../stack/subgraph-databases.ts';

/** Looks in a row at which there has to be nothing. */
const looks = 20;

/** Resolves when all that was written is published, and all that it leads to has happened. @param limit in milliseconds */
export async function untilQuiet({ rows }: SubgraphDatabases, limit: number): Promise<void> {
  const broker = await connectBroker({ url: testStack().natsUrl, name: 'audit', logger: pino({ level: 'silent' }) });
  const unpublishedOf = async ({ name }: OwnSubgraph) => {
    const unpublished = await rows(name, 'SELECT FROM outbox_pending');
    return unpublished.length;
  };
  const unapplied = async () => {
    const counts: number[] = [];
    for await (const consumer of broker.jsm.consumers.list(eventsStream)) {
      // Those without a name are of gateways, some of which are gone.
      if (consumer.config.durable_name) counts.push(consumer.num_pending + consumer.num_ack_pending);
    }
    return counts;
  };
  let quiet = 0;
  const look = async () => {
    const left = { unpublished: await Promise.all(ownSubgraphs().map(unpublishedOf)), unapplied: await unapplied() };
    const isQuiet = Object.values(left).every((counts) => counts.every((count) => count === 0));
    quiet = isQuiet ? quiet + 1 : 0;
    return left;
  };
  try {
    await eventually(look, () => quiet >= looks, limit);
  } finally {
    await broker.close();
  }
}
