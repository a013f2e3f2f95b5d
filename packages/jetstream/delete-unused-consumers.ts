import type { Broker } from './connect-broker.ts';
import { ensureStreams, eventsStream } from './streams.ts';

/**
 * Deletes the durable consumers of a subgraph for aggregate types that it follows no more: they would count as behind for
 * ever. Resolves to their names. Throws when the broker cannot be reached. A process of the version before, which still
 * follows them, makes them anew; the next start deletes them again.
 */
export async function deleteUnusedConsumers(
  broker: Broker,
  subgraph: string,
  aggregateTypes: readonly string[],
): Promise<string[]> {
  await ensureStreams(broker);
  const deleted: string[] = [];
  for await (const { config } of broker.jsm.consumers.list(eventsStream)) {
    const [, aggregateType] = /^events\.([^.]+)\.>$/.exec(config.filter_subject ?? '') ?? [];
    if (aggregateType === undefined || aggregateTypes.includes(aggregateType)) continue;
    // Of this subgraph, and not of one whose name only begins alike.
    const name = `${subgraph}-${aggregateType}`;
    if (config.durable_name !== name) continue;
    await broker.jsm.consumers.delete(eventsStream, name);
    deleted.push(name);
  }
  return deleted;
}
