import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { editMedia } from '../../domain/edit-media.ts';
import type { MutationResolvers } from '../generated.ts';
import { mediaEdit } from '../inputs/product-fields.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const updateMedia = mutation<MutationResolvers['updateMedia']>()({
  input: z.object({ ...productTarget, mediaId: id, ...mediaEdit }),
  perform: ({ productId, expectedVersion, mediaId, ...edit }, context) =>
    change(context, { productId, expectedVersion }, (whole) => editMedia(whole, mediaId, edit)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-media': (_, { mediaId }) => notFound(['input', 'mediaId'], `picture ${mediaId} of the product`),
  },
});
