import { z } from 'zod';
import type { ProductCursor, ProductOrder } from '../../domain/product-list.ts';

const id = z.uuid();
const storable = z.string().refine((key) => key.isWellFormed() && !key.includes('\0'));

/** The cursors of each order of a product list: one of one order is refused in another. */
export const productCursors = {
  NEWEST: z.tuple([z.literal('NEWEST'), id, id]),
  TITLE: z.tuple([z.literal('TITLE'), storable, id, storable.optional()]),
  PRICE_ASC: z.tuple([z.literal('PRICE_ASC'), z.int().min(0), id]),
  PRICE_DESC: z.tuple([z.literal('PRICE_DESC'), z.int().min(0), id]),
  BEST_SELLING: z.tuple([z.literal('BEST_SELLING'), z.int().min(0), id]),
  COLLECTION: z.tuple([z.literal('COLLECTION'), z.int(), id]),
  RELEVANCE: z.tuple([z.literal('RELEVANCE'), z.number().min(0).max(10), id, id.nullable()]),
} satisfies Record<ProductOrder, z.ZodType<ProductCursor>>;
