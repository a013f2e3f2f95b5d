import { z } from 'zod';
import { addressSchema, type ContentSource } from './content.ts';
import { readerSchema, readerWith } from './staff.ts';
import { titledVariantSchema, titleOf } from './titled-variant.ts';

const answerSchema = readerSchema.extend({
  stockAlert: z
    .object({
      total: z.int(),
      variants: z.array(
        titledVariantSchema.extend({
          sku: z.string(),
          availability: z.object({ available: z.int(), lowStock: z.boolean() }),
          lowStockThreshold: z.int(),
        }),
      ),
    })
    .nullable(),
});

/** Which variants are low: of those that fell low, those that still are. */
export const lowStock: ContentSource = {
  question: 'low-stock',
  readableWith: 'stock:read',
  read(answer) {
    const { stockAlert: alert, ...asked } = answerSchema.parse(answer);
    const reader = readerWith(['stock:read'], asked);
    if ('nothing' in reader) return reader;
    if (alert === null) return { nothing: 'There is no such alert any more.' };
    const low = alert.variants.filter(({ availability }) => availability.lowStock);
    if (low.length === 0) return { nothing: 'There is enough of everything again.' };
    const variants = low.map((variant) => ({
      ...{ sku: variant.sku, title: titleOf(variant) },
      ...{ available: variant.availability.available, threshold: variant.lowStockThreshold },
    }));
    const model = { name: reader.displayName, variants, more: alert.total - alert.variants.length };
    return { address: addressSchema.parse(reader.email), locale: reader.locale, model };
  },
};
