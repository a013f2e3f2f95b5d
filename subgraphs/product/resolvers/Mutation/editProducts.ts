import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { toJobValue } from '#packages/tracked-jobs/job-value.ts';
import { idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { startProductEdit } from '../../use-cases/products/start-product-edit.ts';
import type { MutationResolvers } from '../generated.ts';
import { bulkEdit } from '../inputs/bulk-edit.ts';
import { productCriteria } from '../inputs/product-criteria.ts';
import { readCriteria } from '../read-criteria.ts';

const input = z.object({ idempotencyKey, products: productCriteria, edit: bulkEdit, dryRun: z.boolean() });

export const editProducts = mutation<MutationResolvers['editProducts']>()({
  input,
  async perform({ products, ...command }, context) {
    const criteria = await readCriteria(products, context);
    const job = await startProductEdit(context.dependencies, { ...command, criteria }, causeOfRequest(context));
    return isRefusal(job) ? job : toJobValue(context.dependencies.database.prisma, job);
  },
  type: 'Job',
  refusals: {
    'no-products': () => invalidInput(['input', 'products'], 'There are no such products.'),
    'too-many-products': ({ most }) =>
      invalidInput(['input', 'products'], `There are more than ${most} such products: edit them in parts.`),
  },
});
