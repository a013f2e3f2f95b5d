import { z } from 'zod';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './bounded-list.ts';
import { newVariants } from './new-variant.ts';
import { newMedia, productContent, readDescription } from './product-fields.ts';

/** What `createProduct` takes. */
export const newProduct = z
  .object({
    slug: slug.nullish().transform((given) => given ?? null),
    ...productContent,
    status: z.enum(['DRAFT', 'ACTIVE'], 'expected DRAFT or ACTIVE').default('ACTIVE'),
    media: boundedList(newMedia, 0, 50).default([]),
    variants: newVariants,
  })
  .transform(({ description, descriptionHtml, seo, ...given }) => ({
    ...given,
    description,
    descriptionHtml: null,
    ...readDescription({ description, descriptionHtml }),
    seoTitle: seo?.title ?? null,
    seoDescription: seo?.description ?? null,
  }));
