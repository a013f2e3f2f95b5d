import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { SoldOrder } from '../domain/sale.ts';

export interface OrderWishes {
  orderId?: string;
  placedAt?: string;
  currency?: string;
  /** Default: one line of one unit for 1,000. */
  lines?: { productId?: string; quantity?: number; unitPriceMinor?: number }[];
}

/** The data of an order event; the total is the sum of its lines. */
export function anOrder({ lines = [{}], ...wishes }: OrderWishes = {}): SoldOrder & { customerId: string } {
  const complete = lines.map((line) => ({
    lineId: uuidv7(),
    productId: uuidv7(),
    variantId: uuidv7(),
    quantity: 1,
    unitPriceMinor: 1_000,
    ...line,
  }));
  return {
    orderId: uuidv7(),
    customerId: uuidv7(),
    placedAt: '2026-03-01T12:00:00.000Z',
    currency: 'EUR',
    totalMinor: complete.reduce((total, line) => total + line.quantity * line.unitPriceMinor, 0),
    lines: complete,
    ...wishes,
  };
}
