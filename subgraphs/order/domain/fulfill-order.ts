import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Change, Order, OrderLine, OrderStatus } from './order.ts';

/** Units of one order line in a shipment. */
export interface ShipmentLine {
  orderLineId: string;
  quantity: number;
}

/** A shipment and what it makes of an order that is paid. */
export interface Fulfillment extends Change {
  lines: ShipmentLine[];
  /** Nothing is left to be shipped. */
  complete: boolean;
  /** It is the first one, so what pays for the order is captured before. */
  captures: boolean;
}

type FulfillmentRefusal =
  | Refusal<'not-confirmed', { status: OrderStatus }>
  | Refusal<'all-units-left'>
  | Refusal<'unknown-line', { index: number; orderLineId: string }>
  | Refusal<'too-many-units', { index: number; left: number }>;

/**
 * Decides a shipment: the requested units, or everything that has not left when none are named. Nothing leaves before what
 * pays for the order is captured.
 */
export function fulfillOrder(
  order: Order,
  lines: readonly OrderLine[],
  shipped: readonly ShipmentLine[],
  requested: readonly ShipmentLine[] | null,
): Fulfillment | FulfillmentRefusal {
  if (order.status !== 'CONFIRMED') return refuse('not-confirmed', { status: order.status });
  // An imported order left elsewhere: it has no shipments here.
  if (order.fulfillmentStatus === 'FULFILLED') return refuse('all-units-left');
  const left = new Map(lines.map((line) => [line.id, line.quantity]));
  for (const { orderLineId, quantity } of shipped) left.set(orderLineId, (left.get(orderLineId) ?? 0) - quantity);
  const everything = [...left].flatMap(([orderLineId, quantity]) => (quantity > 0 ? [{ orderLineId, quantity }] : []));
  if (everything.length === 0) return refuse('all-units-left');

  const leaving = new Map<string, number>();
  for (const [index, { orderLineId, quantity }] of (requested ?? everything).entries()) {
    const available = left.get(orderLineId);
    if (available === undefined) return refuse('unknown-line', { index, orderLineId });
    if (quantity > available) return refuse('too-many-units', { index, left: available });
    left.set(orderLineId, available - quantity);
    leaving.set(orderLineId, (leaving.get(orderLineId) ?? 0) + quantity);
  }
  const complete = [...left.values()].every((quantity) => quantity === 0);
  return {
    complete,
    captures: order.paymentStatus !== 'CAPTURED',
    lines: [...leaving].map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    order: {
      ...order,
      fulfillmentStatus: complete ? 'FULFILLED' : 'PARTIALLY_FULFILLED',
    },
    payments: [],
    timeline: ['SHIPPED'],
  };
}
