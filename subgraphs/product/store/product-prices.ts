import { Prisma } from './generated/client.ts';

/** What `variant v` of a product costs, by the product's `currency`, without price lists. */
export interface VariantPriceIn {
  price: Prisma.Sql;
  /** What is read besides `variant v`. */
  join: Prisma.Sql;
}

/**
 * In a currency, as `resolvePrice` has it before price lists: the variant's own price in that of its product `p`, one of its other prices
 * elsewhere, null where it has none. Its own price, whatever the currency, when that is null.
 */
export function variantPriceIn(currency: string | null): VariantPriceIn {
  if (currency === null) return { price: Prisma.sql`v.price`, join: Prisma.empty };
  return {
    price: Prisma.sql`CASE WHEN p.currency = ${currency} THEN v.price ELSE vp.price END`,
    join: Prisma.sql`LEFT JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${currency}`,
  };
}
