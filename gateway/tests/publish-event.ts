import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type AnyEvent, type EventContract, subjectOf } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';

/** Publishes an event as its subgraph would; resolves to its place in the stream. */
export function publishEvent<Contract extends EventContract>(
  broker: Broker,
  contract: Contract,
  aggregateId: string,
  data: z.infer<Contract['data']>,
  changes: Partial<AnyEvent> = {},
): Promise<number> {
  const { type, version, aggregateType } = contract;
  return publish(broker, { type, version, aggregateType, aggregateId, data, ...changes });
}

/** Publishes an event of no contract, for example `order.changed` of an order; resolves to its place in the stream. */
export function publishEventOf(
  broker: Broker,
  type: `${string}.${string}`,
  aggregateId: string,
  data: unknown = {},
  id: string = randomUUID(),
): Promise<number> {
  const [aggregateType = ''] = type.split('.');
  return publish(broker, { type, version: 1, aggregateType, aggregateId, data, id });
}

type About = Pick<AnyEvent, 'type' | 'version' | 'aggregateType' | 'aggregateId' | 'data'>;

async function publish({ js }: Broker, about: About & Partial<AnyEvent>): Promise<number> {
  const event: AnyEvent = {
    id: randomUUID(),
    aggregateVersion: 1,
    occurredAt: new Date().toISOString(),
    correlationId: 'test',
    causationId: null,
    actor: { type: 'system', id: 'test' },
    ...about,
  };
  return (await js.publish(subjectOf(event), JSON.stringify(event))).seq;
}
