import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOrder } from '../domain/import-order.ts';
import { findNamed } from './find-named.ts';
import { writeImported } from './write-imported.ts';

/** Takes over past orders of another system; those that are here already are left as they are. */
export function importOrders({ database, clock }: Dependencies, orders: readonly ImportOrder[], cause: Cause) {
  return database.transact(async (tx) => {
    const named = await findNamed(tx, orders);
    for (const [index, { customerId, lines }] of orders.entries()) {
      if (!named.accounts.has(customerId)) return refuse('unknown-account', { index, customerId });
      for (const [line, { variantId }] of lines.entries()) {
        if (!named.products.has(variantId)) return refuse('unknown-variant', { index, line, variantId });
      }
    }
    return writeImported(tx, orders, named, { at: clock(), cause });
  });
}
