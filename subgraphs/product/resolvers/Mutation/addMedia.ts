import { z } from 'zod';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { addMedia as add } from '../../domain/edit-media.ts';
import type { MutationResolvers } from '../generated.ts';
import { boundedList } from '../inputs/lists.ts';
import { newMedia } from '../inputs/product-fields.ts';
import { change, changeRefusals, productTarget, tooMany } from '../product-changes.ts';

export const addMedia = mutation<MutationResolvers['addMedia']>()({
  input: z.object({ ...productTarget, media: boundedList(newMedia, 1, 50) }),
  perform: ({ media, ...target }, context) => change(context, target, (whole) => add(whole, media, uuidv7)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'too-many-media': tooMany('media', 'pictures'),
  },
});
