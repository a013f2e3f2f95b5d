import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type AnyEvent, type EventContract, subjectOf } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';

/** Publishes an event as its room would; resolves to its place in the stream. */
export async function publishEvent<Contract extends EventContract>(
  { js }: Broker,
  contract: Contract,
  aggregateId: string,
  data: z.infer<Contract['data']>,
  changes: Partial<AnyEvent> = {},
): Promise<number> {
  const { type, version, aggregateType } = contract;
  const event: AnyEvent = {
    id: randomUUID(),
    type,
    version,
    aggregateType,
    aggregateId,
    aggregateVersion: 1,
    occurredAt: new Date().toISOString(),
    correlationId: 'test',
    causationId: null,
    actor: { type: 'system', id: 'test' },
    data,
    ...changes,
  };
  return (await js.publish(subjectOf(event), JSON.stringify(event))).seq;
}
