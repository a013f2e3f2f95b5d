import { randomUUID } from 'node:crypto';

export interface PastOrder {
  externalId: string;
  customerId: string;
  placedAt: string;
  currency: string;
  lines: { variantId: string; quantity: number; unitPrice: number }[];
}

/** Past orders of another system, of one customer, each of one unit. */
export function pastOrders(count: number, { customerId, variantId }: { customerId: string; variantId: string }) {
  const name = randomUUID();
  return Array.from({ length: count }, (_, index): PastOrder => {
    const lines = [{ variantId, quantity: 1, unitPrice: 850 }];
    return { externalId: `${name}-${index}`, customerId, placedAt: '2025-12-24T09:00:00Z', currency: 'EUR', lines };
  });
}
