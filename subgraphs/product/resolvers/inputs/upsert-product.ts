import { z } from 'zod';
import type { UpsertProduct } from '../../domain/upsert-product.ts';
import { boundedList } from './lists.ts';
import { wishedVariant } from './new-variant.ts';
import { newMedia, productEdit, productStatus, toEdit } from './product-fields.ts';

/** A product as it is to be. */
export const upsertProduct = z
  .object({
    ...productEdit,
    slug: productEdit.slug.unwrap(),
    status: productStatus.optional(),
    media: boundedList(newMedia, 0, 50).optional(),
    variants: boundedList(wishedVariant, 1, 100).optional(),
  })
  .transform((given): UpsertProduct => toEdit(given));
