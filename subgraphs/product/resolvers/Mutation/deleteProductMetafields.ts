import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { deleteMetafields } from '../../domain/edit-metafields.ts';
import type { MutationResolvers } from '../generated.ts';
import { metafieldKeys } from '../inputs/metafields.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const deleteProductMetafields = mutation<MutationResolvers['deleteProductMetafields']>()({
  input: z.object({ ...productTarget, keys: metafieldKeys }),
  perform: ({ productId, expectedVersion, keys }, context) => {
    const owned = keys.map(({ variantId, ...field }) => ({ ownerId: variantId ?? productId, ...field }));
    return change(context, { productId, expectedVersion }, (whole) => deleteMetafields(whole, owned));
  },
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-owner': ({ index }, { keys }) =>
      notFound(['input', 'keys', index, 'variantId'], `variant ${keys[index]?.variantId} of the product`),
  },
});
