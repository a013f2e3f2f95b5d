import { z } from 'zod';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { toJobValue } from '#packages/tracked-jobs/job-value.ts';
import { idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { startProductExport } from '../../use-cases/exports/start-product-export.ts';
import type { MutationResolvers } from '../generated.ts';
import { productCriteria } from '../inputs/product-criteria.ts';
import { readCriteria } from '../read-criteria.ts';

const currency = z.string().refine(isCurrentCurrency, 'expected a currency of ISO 4217 in use');

export const exportProducts = mutation<MutationResolvers['exportProducts']>()({
  input: z.object({ idempotencyKey, products: productCriteria, currency }),
  async perform({ products, ...command }, context) {
    const criteria = await readCriteria(products, context);
    const job = await startProductExport(context.dependencies, { ...command, criteria }, causeOfRequest(context));
    return isRefusal(job) ? job : toJobValue(context.dependencies.database.prisma, job);
  },
  type: 'Job',
  refusals: {
    'no-products': () => invalidInput(['input', 'products'], 'There are no such products.'),
    'too-many-products': ({ most }) =>
      invalidInput(['input', 'products'], `There are more than ${most} such products: export them in parts.`),
  },
});
