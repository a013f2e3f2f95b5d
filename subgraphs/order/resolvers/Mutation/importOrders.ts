import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { importOrders as importAll } from '../../use-cases/import-orders.ts';
import type { MutationResolvers } from '../generated.ts';
import { pastOrderBefore } from '../inputs/past-order.ts';

const input = (now: Date) =>
  z.object({
    orders: z
      .array(pastOrderBefore(now))
      .min(1, 'expected 1 to 100 orders')
      .max(100, 'expected 1 to 100 orders')
      .refine(
        (orders) => new Set(orders.map((order) => order.externalId)).size === orders.length,
        'expected each externalId once',
      ),
  });

export const importOrders = mutation<MutationResolvers['importOrders']>()({
  input: ({ dependencies }) => input(dependencies.clock()),
  perform: ({ orders }, context) => importAll(context.dependencies, orders, causeOfRequest(context)),
  type: 'ImportedOrders',
  refusals: {
    'unknown-account': ({ index, customerId }) =>
      notFound(['input', 'orders', index, 'customerId'], `account ${customerId}`),
    'unknown-variant': ({ index, line, variantId }) =>
      notFound(['input', 'orders', index, 'lines', line, 'variantId'], `variant ${variantId}`),
  },
});
