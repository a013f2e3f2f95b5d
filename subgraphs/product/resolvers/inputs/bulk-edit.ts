import { z } from 'zod';
import { orNull, text } from '#packages/user-errors/input-fields.ts';
import type { BulkEdit } from '../../domain/edit-in-bulk.ts';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './lists.ts';
import { adjustment } from './price-list-fields.ts';
import { productStatus } from './product-fields.ts';

const tags = boundedList(text(1, 100), 0, 50);
const words = orNull(text(1, 255));

/** How prices are adjusted. */
export const priceAdjustment = z
  .object({ adjustment, asSale: z.boolean() })
  .transform(({ adjustment: adjusted, asSale }) => ({ ...adjusted, asSale }));

/** What is done to many products. */
export const bulkEdit = z
  .object({
    ...{ addTags: tags, removeTags: tags, vendor: words, productType: words },
    taxClass: orNull(slug),
    status: orNull(productStatus),
    prices: orNull(priceAdjustment),
  })
  .refine(isEdit, 'expected something to change') satisfies z.ZodType<BulkEdit>;

function isEdit({ addTags, removeTags, ...others }: BulkEdit): boolean {
  return addTags.length + removeTags.length > 0 || Object.values(others).some((value) => value !== null);
}
