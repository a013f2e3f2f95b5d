import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, quantity } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { setLowStockThreshold as set } from '../../use-cases/set-low-stock-threshold.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({ variantId: id, threshold: quantity(0, 1_000_000) });

export const setLowStockThreshold = mutation<MutationResolvers['setLowStockThreshold']>()({
  input,
  perform: (change, context) => set(context.dependencies, change, causeOfRequest(context)),
  type: 'Variant',
  refusals: {
    'unknown-variant': (_, { variantId }) => notFound(['input', 'variantId'], `variant ${variantId}`),
  },
});
