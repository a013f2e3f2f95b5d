import { z } from 'zod';
import type { UpsertProduct } from '../../use-cases/products/upsert-product.ts';
import { boundedList } from './bounded-list.ts';
import { wishedVariant } from './new-variant.ts';
import { newMedia, productEdit, toEdit } from './product-fields.ts';

/** A product as it is to be. */
export const upsertProduct = z
  .object({
    ...productEdit,
    slug: productEdit.slug.unwrap(),
    status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).optional(),
    media: boundedList(newMedia, 0, 50).optional(),
    variants: boundedList(wishedVariant, 1, 100).optional(),
  })
  .transform((given): UpsertProduct => toEdit(given));
