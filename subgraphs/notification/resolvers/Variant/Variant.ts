import { isUuid } from '#packages/ids/uuidv7.ts';
import { waitingKey } from '../../context.ts';
import type { VariantResolvers } from '../generated.ts';

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  // Nobody waits for what is no variant, nor does a service.
  backInStockRequest: ({ id: variantId }, _args, { waiting, identity: { userId } }) =>
    userId === null || !isUuid(variantId) ? null : waiting.load(waitingKey({ recipientId: userId, variantId })),
};
