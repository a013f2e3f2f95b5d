import type { PlainOrder } from './plain-order.ts';

export interface PlainEvent {
  id: string;
  /** `<aggregateType>.<event>`. */
  type: string;
  aggregateId: string;
  aggregateVersion: number;
  data: object;
}

/** A row of the outbox, published already: the shop marks its own so by an update. */
export function outboxRow({ at, cause }: PlainOrder, { id, type, aggregateId, aggregateVersion, data }: PlainEvent) {
  return {
    id,
    type,
    version: 1,
    aggregate_type: type.slice(0, type.indexOf('.')),
    aggregate_id: aggregateId,
    aggregate_version: aggregateVersion,
    occurred_at: at,
    ...cause,
    data,
    published_at: at,
  };
}

/** Rows of the inbox of a consumer that has received the first events of an aggregate. */
export function inboxRows(consumer: string, aggregateId: string, eventIds: readonly string[]) {
  return eventIds.map((id, index) => ({
    consumer,
    aggregate_id: aggregateId,
    aggregate_version: index + 1,
    event_id: id,
  }));
}
