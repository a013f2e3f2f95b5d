import { z } from 'zod';
import { text } from '#packages/user-errors/input-fields.ts';
import type { BulkEdit } from '../../domain/edit-in-bulk.ts';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './bounded-list.ts';
import { adjustment } from './price-list-fields.ts';

const tags = boundedList(text(1, 100), 0, 50);
const words = text(1, 255)
  .nullish()
  .transform((given) => given ?? null);

/** How prices are adjusted. */
export const priceAdjustment = z
  .object({ adjustment, asSale: z.boolean() })
  .transform(({ adjustment: adjusted, asSale }) => ({ ...adjusted, asSale }));

/** What is done to many products. */
export const bulkEdit = z
  .object({
    ...{ addTags: tags, removeTags: tags, vendor: words, productType: words },
    taxClass: slug.nullish().transform((given) => given ?? null),
    status: z
      .enum(['DRAFT', 'ACTIVE', 'ARCHIVED'])
      .nullish()
      .transform((given) => given ?? null),
    prices: priceAdjustment.nullish().transform((given) => given ?? null),
  })
  .refine(isEdit, 'expected something to change') satisfies z.ZodType<BulkEdit>;

function isEdit({ addTags, removeTags, ...others }: BulkEdit): boolean {
  return addTags.length + removeTags.length > 0 || Object.values(others).some((value) => value !== null);
}
