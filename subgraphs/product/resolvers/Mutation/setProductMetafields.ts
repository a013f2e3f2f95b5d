import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { setMetafields } from '../../domain/edit-metafields.ts';
import type { MutationResolvers } from '../generated.ts';
import { newMetafields } from '../inputs/metafields.ts';
import { change, changeRefusals, productTarget, tooMany } from '../product-changes.ts';

export const setProductMetafields = mutation<MutationResolvers['setProductMetafields']>()({
  input: z.object({ ...productTarget, metafields: newMetafields }),
  perform: ({ productId, expectedVersion, metafields }, context) => {
    const owned = metafields.map(({ variantId, ...field }) => ({ ownerId: variantId ?? productId, ...field }));
    return change(context, { productId, expectedVersion }, (whole) => setMetafields(whole, owned));
  },
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-owner': ({ index }, { metafields }) =>
      notFound(['input', 'metafields', index, 'variantId'], `variant ${metafields[index]?.variantId} of the product`),
    'too-many-metafields': tooMany('metafields', 'metafields'),
  },
});
