import { z } from 'zod';
import type { UpsertProduct } from '../../domain/upsert-product.ts';
import { boundedList } from './lists.ts';
import { wishedVariant } from './new-variant.ts';
import { newMedia, productEdit, productStatus, toEdit } from './product-fields.ts';
import { productTexts, toTranslationEdit } from './translations.ts';

/** Its texts in other languages, each once. */
const translations = boundedList(z.object(productTexts).transform(toTranslationEdit), 0, 50).superRefine(
  (given, context) => {
    const seen = new Set<string>();
    for (const [index, { language }] of given.entries()) {
      if (seen.has(language)) {
        context.addIssue({ code: 'custom', path: [index, 'language'], message: `${language} occurs twice` });
      }
      seen.add(language);
    }
  },
);

/** A product as it is to be. */
export const upsertProduct = z
  .object({
    ...productEdit,
    slug: productEdit.slug.unwrap(),
    status: productStatus.optional(),
    media: boundedList(newMedia, 0, 50).optional(),
    variants: boundedList(wishedVariant, 1, 100).optional(),
    translations: translations.optional(),
  })
  .transform((given): UpsertProduct => toEdit(given));
