import type { Cause } from '#packages/outbox/cause.ts';
import type { Tx } from '../../store/database.ts';
import { saveVariantStock, type VariantStock } from '../../store/product-availability.ts';
import { settleAvailability } from './settle-availability.ts';

/** What inventory tells of a variant, and why. */
export interface StockNews extends VariantStock {
  cause: Cause;
}

/** Notes what stock has become, in any order: of each variant the newest counts. */
export async function followStock(tx: Tx, news: readonly StockNews[], at: Date): Promise<void> {
  const newest = new Map<string, StockNews>();
  for (const each of news) {
    const known = newest.get(each.variantId);
    if (!known || known.version < each.version) newest.set(each.variantId, each);
  }
  const saved = await saveVariantStock(tx, [...newest.values()]);
  const products = saved.flatMap(({ variantId, productId }) => {
    const cause = newest.get(variantId)?.cause;
    return cause ? [{ productId, cause }] : [];
  });
  await settleAvailability(tx, products, at);
}
