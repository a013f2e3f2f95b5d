/** A table with rows about orders. */
export interface CopiedTable {
  name: string;
  /** The ids of orders, or of what was made for them: rows of the sample are found by it, since ids grow with time. */
  id: string;
  /** Days for which the shop keeps such rows. Absent: for ever. */
  keptDays?: number;
}

/** Those of the mechanisms in every subgraph. */
const events: readonly CopiedTable[] = [
  { name: 'inbox_position', id: 'aggregate_id' },
  { name: 'outbox_event', id: 'id', keptDays: 7 },
];

/** What an order leaves behind, by subgraph. What refers to another row comes after it. */
export const copiedTables: Readonly<Record<string, readonly CopiedTable[]>> = {
  order: [
    { name: 'order', id: 'id' },
    { name: 'order_line', id: 'order_id' },
    { name: 'payment', id: 'order_id' },
    { name: 'payment_attempt', id: 'payment_id' },
    { name: 'timeline_entry', id: 'order_id' },
    { name: 'idempotency_key', id: 'result_id', keptDays: 30 },
    ...events,
  ],
  inventory: [
    { name: 'reservation', id: 'order_id' },
    { name: 'reservation_line', id: 'reservation_id' },
    { name: 'stock_movement', id: 'id' },
    ...events,
  ],
  analytics: [{ name: 'sale', id: 'order_id' }, { name: 'sale_line', id: 'order_id' }, ...events],
};
