import { z } from 'zod';
import { id } from '#packages/user-errors/input-fields.ts';
import { checkCompareAtPrice, price } from './price.ts';

export const priceChangeSchema = z
  .object({ variantId: id, price, compareAtPrice: price.nullish().transform((given) => given ?? null) })
  .check(checkCompareAtPrice);
export type PriceChange = z.infer<typeof priceChangeSchema>;
