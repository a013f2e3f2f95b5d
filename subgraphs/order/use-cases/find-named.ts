import type { ImportOrder } from '../domain/import-order.ts';
import { lockAccounts } from '../store/accounts.ts';
import { findVariants } from '../store/catalogue-variants.ts';
import type { Tx } from '../store/database.ts';

/** What orders name, as far as it is known here. */
export interface Named {
  accounts: ReadonlySet<string>;
  /** The product of each variant. */
  products: ReadonlyMap<string, string>;
}

/** The accounts and variants that these orders name. The accounts stay until the transaction has ended. */
export async function findNamed(tx: Tx, orders: readonly ImportOrder[]): Promise<Named> {
  const customerIds = [...new Set(orders.map(({ customerId }) => customerId))];
  const variantIds = [...new Set(orders.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)))];
  const accounts = await lockAccounts(tx, customerIds);
  const variants = await findVariants(tx, variantIds);
  return {
    accounts: new Set(accounts.map(({ id }) => id)),
    products: new Map(variants.map(({ variantId, productId }) => [variantId, productId])),
  };
}
