import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { reorderMedia as reorder } from '../../domain/edit-media.ts';
import type { MutationResolvers } from '../generated.ts';
import { boundedList } from '../inputs/lists.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const reorderMedia = mutation<MutationResolvers['reorderMedia']>()({
  input: z.object({ ...productTarget, mediaIds: boundedList(id, 1, 50) }),
  perform: ({ mediaIds, ...target }, context) => change(context, target, (whole) => reorder(whole, mediaIds)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-media': ({ index }, { mediaIds }) =>
      notFound(['input', 'mediaIds', index], `picture ${mediaIds[index]} of the product`),
  },
});
