import type { PlainOrder } from './plain-order.ts';

export interface PlainEvent {
  id: string;
  /** `<aggregateType>.<event>`. */
  type: string;
  aggregateId: string;
  aggregateVersion: number;
  data: object;
}

/** A row of the outbox, published already: what the shop has pending meanwhile is not there in the end. */
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
    appended_at: at,
  };
}

/** The row of a consumer that has received the first `version` events of an aggregate. */
export const inboxRow = (consumer: string, aggregateId: string, version: number) => ({
  consumer,
  aggregate_id: aggregateId,
  version,
  previous: version - 1,
});
