import { z } from 'zod';
import { orNull } from '#packages/user-errors/input-fields.ts';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './lists.ts';
import { newVariants } from './new-variant.ts';
import { newMedia, productContent, readDescription } from './product-fields.ts';

/** What `createProduct` takes. */
export const newProduct = z
  .object({
    slug: orNull(slug),
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
