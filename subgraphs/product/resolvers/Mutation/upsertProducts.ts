import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { toJobValue } from '#packages/tracked-jobs/job-value.ts';
import { idempotencyKey } from '#packages/user-errors/input-fields.ts';
import { type StartProductUpsert, startProductUpsert } from '../../use-cases/products/start-product-upsert.ts';
import type { MutationResolvers } from '../generated.ts';
import { upsertProduct } from '../inputs/upsert-product.ts';
import { toRow } from '../inputs/upsert-rows.ts';

type Row = StartProductUpsert['products'][number];

/** What is wrong with one product is said of that product, by the job: each field on a line. */
const row = z.unknown().transform((given): Row => toRow(upsertProduct, given));

/** A product that stands there twice would be what the later one says, whichever that is: only the first counts. */
function refuseRepeated(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.map((each) => {
    if (!each.product || !seen.has(each.product.slug)) {
      if (each.product) seen.add(each.product.slug);
      return each;
    }
    return { product: null, problem: `slug: ${each.product.slug} occurs twice` };
  });
}

/** The product itself is described in the shop's own language. */
function refuseOwnLanguage(row: Row, language: string): Row {
  const index = row.product?.translations?.findIndex((translation) => translation.language === language) ?? -1;
  if (index < 0) return row;
  const reason = `${language} is the shop's own, in which the product itself is described`;
  return { product: null, problem: `translations.${index}.language: ${reason}` };
}

const expected = 'expected 1 to 1,000 products';

const input = z.object({
  idempotencyKey,
  dryRun: z.boolean(),
  products: z.array(row).min(1, expected).max(1_000, expected).transform(refuseRepeated),
});

export const upsertProducts = mutation<MutationResolvers['upsertProducts']>()({
  input,
  async perform(given, context) {
    const { language } = context.dependencies;
    const command = { ...given, products: given.products.map((each) => refuseOwnLanguage(each, language)) };
    const job = await startProductUpsert(context.dependencies, command, causeOfRequest(context));
    return isRefusal(job) ? job : toJobValue(context.dependencies.database.prisma, job);
  },
  type: 'Job',
  refusals: {},
});
