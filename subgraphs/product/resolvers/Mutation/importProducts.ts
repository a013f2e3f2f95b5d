import { z } from 'zod';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { toJobValue } from '#packages/tracked-jobs/job-value.ts';
import { id, idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { startProductImport } from '../../use-cases/imports/start-product-import.ts';
import type { MutationResolvers } from '../generated.ts';

const currency = z.string().refine(isCurrentCurrency, 'expected a currency of ISO 4217 in use');

/** Indexes that are told. */
const mostTold = 20;

export const importProducts = mutation<MutationResolvers['importProducts']>()({
  input: z.object({ idempotencyKey, fileId: id, currency, dryRun: z.boolean() }),
  async perform(command, context) {
    const job = await startProductImport(context.dependencies, command, causeOfRequest(context));
    return isRefusal(job) ? job : toJobValue(context.dependencies.database.prisma, job);
  },
  type: 'Job',
  refusals: {
    'unknown-file': (_, { fileId }) => notFound(['input', 'fileId'], `file ${fileId}`),
    'file-incomplete': ({ missing }) =>
      invalidInput(
        ['input', 'fileId'],
        `fileId: expected a file all of whose parts are uploaded; these are missing: ${missing.slice(0, mostTold).join(', ')}${missing.length > mostTold ? ', …' : ''}`,
      ),
  },
});
