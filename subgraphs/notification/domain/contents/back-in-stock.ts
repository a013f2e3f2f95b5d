import { z } from 'zod';
import { addressSchema, type ContentSource, moneySchema, obstacleOf, personSchema } from './content.ts';
import { titledVariantSchema, titleOf } from './titled-variant.ts';

const answerSchema = z.object({
  backInStockRequest: z
    .object({
      returnId: z.string().nullable(),
      variant: titledVariantSchema
        .extend({
          id: z.uuid(),
          price: moneySchema,
          product: titledVariantSchema.shape.product.extend({ slug: z.string() }),
          availability: z.object({ inStock: z.boolean() }),
        })
        .nullable(),
    })
    .nullable(),
  user: personSchema.extend({ email: z.string() }).nullable(),
});

/** That a variant can be bought again, to somebody who waits for it: while it can. */
export const backInStock: ContentSource = {
  question: 'back-in-stock',
  readableWith: 'users:read',
  read(answer, { partId }, { storefront }) {
    const { backInStockRequest: request, user } = answerSchema.parse(answer);
    if (user === null) return { nothing: 'There is no such account.' };
    const obstacle = obstacleOf(user);
    if (obstacle) return obstacle;
    if (request === null) return { nothing: 'The person does not wait for it any more.' };
    // Who looks at a template names the request alone.
    if (partId !== null && request.returnId !== partId) return { nothing: 'Another message tells that it came back.' };
    const { variant } = request;
    if (variant === null) return { nothing: 'There is no such variant any more.' };
    if (!variant.availability.inStock) return { nothing: 'It is sold out again.' };
    const path = `/products/${encodeURIComponent(variant.product.slug)}?variant=${variant.id}`;
    const link = storefront === null ? null : storefront + path;
    const model = { name: user.displayName, title: titleOf(variant), price: variant.price, link };
    return { address: addressSchema.parse(user.email), locale: user.locale, model, shows: { id: variant.id, path } };
  },
};
