import type { z } from 'zod';
import type { AnyEvent, EventContract } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';

/** An event as it was published, by default the first of its aggregate, now, by the system. */
export function anEvent<Contract extends EventContract>(
  contract: Contract,
  aggregateId: string,
  data: z.input<Contract['data']>,
  wishes: Partial<AnyEvent> = {},
): AnyEvent {
  return {
    id: uuidv7(),
    type: contract.type,
    version: contract.version,
    aggregateType: contract.aggregateType,
    aggregateId,
    aggregateVersion: 1,
    occurredAt: new Date().toISOString(),
    correlationId: 'test',
    causationId: null,
    actor: { type: 'system', id: 'test' },
    data,
    ...wishes,
  };
}
