import { randomUUID } from 'node:crypto';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Line } from '../baskets.ts';
import type { Variant } from '../fill-shop.ts';

/** An order as the rows about it need it. */
export interface PlainOrder {
  id: string;
  customerId: string;
  /** RFC 3339. */
  at: string;
  totalMinor: number;
  lines: PlainLine[];
  /** What its events carry. */
  cause: { correlation_id: string; causation_id: string; actor: { type: string; id: string } };
  /** Ids of `order.placed`, `order.payment-authorized` and `order.confirmed`. */
  eventIds: [placed: string, authorized: string, confirmed: string];
  reservationId: string;
}

export interface PlainLine extends Line, Omit<Variant, 'id'> {
  id: string;
}

export const currency = 'EUR';

/** Throws when a line asks for a variant that is not among `variants`, which are by id. */
export function plainOrder(
  customerId: string,
  basket: readonly Line[],
  variants: ReadonlyMap<string, Variant>,
): PlainOrder {
  const lines = basket.map((line) => {
    const variant = variants.get(line.variantId);
    if (variant === undefined) throw new Error(`variant ${line.variantId} is unknown`);
    const { productId, priceMinor } = variant;
    return { id: uuidv7(), ...line, productId, priceMinor };
  });
  return {
    id: uuidv7(),
    customerId,
    at: new Date().toISOString(),
    totalMinor: lines.reduce((sum, { quantity, priceMinor }) => sum + quantity * priceMinor, 0),
    lines,
    cause: { correlation_id: randomUUID(), causation_id: uuidv7(), actor: { type: 'user', id: customerId } },
    eventIds: [uuidv7(), uuidv7(), uuidv7()],
    reservationId: uuidv7(),
  };
}
