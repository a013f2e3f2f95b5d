import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { translateProduct as translate } from '../../use-cases/translations/translate-product.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';
import { productTranslation, toTranslationEdit } from '../inputs/translations.ts';
import { changeRefusals, productOf, productTarget } from '../product-changes.ts';
import { translationRefusals } from '../translation-refusals.ts';

export const translateProduct = mutation<MutationResolvers['translateProduct']>()({
  input: z.object({ ...productTarget, ...productTranslation }).transform(toTranslationEdit),
  perform: async ({ productId: id, expectedVersion, ...edit }, context) =>
    productOf(await translate(context.dependencies, { id, expectedVersion }, edit, causeOfRequest(context))),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    ...translationRefusals,
    'slug-taken': (_, { slug }) => alreadyExists(['input', 'slug'], `product with the slug ${slug}`),
    'unknown-option': ({ index }, { options }) =>
      notFound(['input', 'options', index, 'name'], `option ${options[index]?.name} of the product`),
    'unknown-value': ({ index, value }, { options }) =>
      notFound(
        ['input', 'options', index, 'values', value, 'value'],
        `value ${options[index]?.values[value]?.value} of the option`,
      ),
    'unknown-variant': ({ index }, { variants }) =>
      notFound(['input', 'variants', index, 'variantId'], `variant ${variants[index]?.variantId} of the product`),
    'unknown-media': ({ index }, { media }) =>
      notFound(['input', 'media', index, 'mediaId'], `picture ${media[index]?.mediaId} of the product`),
  },
});
