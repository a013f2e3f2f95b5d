import type { Change, Order, OrderLine } from './order.ts';

/** Units of one order line in a shipment. */
export interface ShipmentLine {
  orderLineId: string;
  quantity: number;
}

export type Fulfillment =
  | (Change & { kind: 'shipped'; lines: ShipmentLine[]; complete: boolean; captures: boolean })
  | { kind: 'conflict'; message: string }
  | { kind: 'unknown-line'; index: number; orderLineId: string }
  | { kind: 'too-many'; index: number; left: number };

/**
 * Decides a shipment: the requested units, or everything that has not left when none are named. The first shipment
 * captures the payment.
 */
export function fulfillOrder(
  order: Order,
  lines: readonly OrderLine[],
  shipped: readonly ShipmentLine[],
  requested: readonly ShipmentLine[] | null,
): Fulfillment {
  if (order.status !== 'CONFIRMED') {
    return { kind: 'conflict', message: `The order is ${order.status}; only a CONFIRMED one can be shipped.` };
  }
  const left = new Map(lines.map((line) => [line.id, line.quantity]));
  for (const { orderLineId, quantity } of shipped) left.set(orderLineId, (left.get(orderLineId) ?? 0) - quantity);
  const everything = [...left].flatMap(([orderLineId, quantity]) => (quantity > 0 ? [{ orderLineId, quantity }] : []));
  if (everything.length === 0) return { kind: 'conflict', message: 'Every unit of the order has left already.' };

  const leaving = new Map<string, number>();
  for (const [index, { orderLineId, quantity }] of (requested ?? everything).entries()) {
    const available = left.get(orderLineId);
    if (available === undefined) return { kind: 'unknown-line', index, orderLineId };
    if (quantity > available) return { kind: 'too-many', index, left: available };
    left.set(orderLineId, available - quantity);
    leaving.set(orderLineId, (leaving.get(orderLineId) ?? 0) + quantity);
  }
  const complete = [...left.values()].every((quantity) => quantity === 0);
  const captures = order.paymentStatus === 'AUTHORIZED';
  return {
    kind: 'shipped',
    complete,
    captures,
    lines: [...leaving].map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    order: {
      ...order,
      paymentStatus: captures ? 'CAPTURED' : order.paymentStatus,
      fulfillmentStatus: complete ? 'FULFILLED' : 'PARTIALLY_FULFILLED',
    },
    timeline: captures ? ['PAYMENT_CAPTURED', 'SHIPPED'] : ['SHIPPED'],
  };
}
