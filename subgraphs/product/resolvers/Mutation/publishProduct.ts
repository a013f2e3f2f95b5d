import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { orNull } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Context } from '../../context.ts';
import { publish } from '../../domain/product-status.ts';
import { scheduleProduct } from '../../use-cases/products/schedule-product.ts';
import type { MutationResolvers } from '../generated.ts';
import { change, changeRefusals, productOf, productTarget } from '../product-changes.ts';

const mostYears = 10;

function createInput({ dependencies }: Context) {
  const now = dependencies.clock();
  const latest = new Date(now);
  latest.setUTCFullYear(now.getUTCFullYear() + mostYears);
  const at = z.date().min(now, 'expected a time to come').max(latest, `expected a time within ${mostYears} years`);
  return z.object({ ...productTarget, at: orNull(at) });
}

export const publishProduct = mutation<MutationResolvers['publishProduct']>()({
  input: createInput,
  perform: async ({ at, ...target }, context) => {
    const { dependencies } = context;
    if (at === null) return change(context, target, (whole) => publish(whole, dependencies.clock()));
    const { productId: id, expectedVersion } = target;
    return productOf(await scheduleProduct(dependencies, { id, expectedVersion }, at, causeOfRequest(context)));
  },
  type: 'Product',
  refusals: {
    ...changeRefusals,
    archived: () => invalidInput(['input', 'productId'], 'The product is archived: restore it first.'),
    'published-already': () => invalidInput(['input', 'at'], 'The product is for sale already: make it a draft first.'),
  },
});
