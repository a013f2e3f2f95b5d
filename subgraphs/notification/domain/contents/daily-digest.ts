import { z } from 'zod';
import { dayOfDigest } from '../shop-day.ts';
import { addressSchema, type ContentSource, moneySchema } from './content.ts';
import { readerSchema, readerWith } from './staff.ts';
import { titledVariantSchema, titleOf } from './titled-variant.ts';

const answerSchema = readerSchema.extend({
  salesTotals: z.array(z.object({ orders: z.int(), revenue: moneySchema })),
  orders: z.object({ totalCount: z.int() }),
  lowStock: z.object({
    total: z.int(),
    variants: z.array(
      titledVariantSchema.extend({
        sku: z.string(),
        availability: z.object({ available: z.int() }),
        lowStockThreshold: z.int().nullable(),
      }),
    ),
  }),
});

/** What was sold yesterday where the shop is, how many orders wait and what is low: as much of it as the reader may see. */
export const dailyDigest: ContentSource = {
  question: 'daily-digest',
  readableWith: 'reports:read',
  read(answer, { aboutId }, { timeZone }) {
    const { salesTotals: sales, orders, lowStock, ...asked } = answerSchema.parse(answer);
    const reader = readerWith(['reports:read', 'orders:read', 'stock:read'], asked);
    if ('nothing' in reader) return reader;
    const day = dayOfDigest(aboutId, timeZone);
    if (day === null) return { nothing: 'There is no such digest.' };
    const { granted } = reader;
    const variants = lowStock.variants.map(({ sku, availability, lowStockThreshold, ...variant }) => ({
      ...{ sku, title: titleOf(variant), available: availability.available, threshold: lowStockThreshold ?? 0 },
    }));
    const low = { total: lowStock.total, variants, more: lowStock.total - variants.length };
    const model = {
      name: reader.displayName,
      // As a time that is on this day in UTC, as which days are written.
      day: `${day.date}T12:00:00.000Z`,
      sales: granted.includes('reports:read') ? sales : null,
      waiting: granted.includes('orders:read') ? orders.totalCount : null,
      low: granted.includes('stock:read') ? low : null,
    };
    return { address: addressSchema.parse(reader.email), locale: reader.locale, model };
  },
};
