import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';

/** An event as it is published, of one of the types of the fixture. */
export function makeEvent(type: string, aggregateId: string, aggregateVersion: number, occurredAt: Date): AnyEvent {
  const [aggregateType = ''] = type.split('.');
  return {
    id: uuidv7(),
    type,
    version: 1,
    aggregateType,
    aggregateId,
    aggregateVersion,
    occurredAt: occurredAt.toISOString(),
    correlationId: 'test',
    causationId: null,
    actor: { type: 'system', id: 'test' },
    data: { text: `${aggregateType} ${aggregateId} ${aggregateVersion}` },
  };
}

/** The text of an event, by which its effect is known. */
export const textOf = ({ data }: AnyEvent): string => (data as { text: string }).text;
