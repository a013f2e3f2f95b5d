import type { Handler } from '#packages/jetstream/handler.ts';
import type { UnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { cancelTrackedJobs } from '#packages/tracked-jobs/cancel-tracked-jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import { editProductsJob } from '../jobs/edit-products.ts';
import { exportProductsJob } from '../jobs/export-products-job.ts';
import { importProductsJob } from '../jobs/import-products-job.ts';
import { upsertProductsJob } from '../jobs/upsert-products.ts';
import type { Tx } from '../store/database.ts';
import { customerGroupCreated } from './customer-group-created.ts';
import { customerGroupDeleted } from './customer-group-deleted.ts';
import { customerGroupMembersChanged } from './customer-group-members-changed.ts';
import { followProducts } from './follow-products.ts';
import { followSales } from './follow-sales.ts';
import { followStock } from './follow-stock.ts';
import { productSalesChanged } from './product-sales-changed.ts';

/** The events this subgraph answers, by aggregate type. */
export const createHandlers = (dependencies: Dependencies): Record<string, Handler<Tx>[]> => ({
  'customer-group': [customerGroupCreated, customerGroupMembersChanged, customerGroupDeleted],
  'product-sales': [productSalesChanged(dependencies)],
  'tracked-job-cancellation': [
    cancelTrackedJobs([upsertProductsJob, editProductsJob, importProductsJob, exportProductsJob], dependencies),
  ],
});

export const createUnorderedConsumers = (dependencies: Dependencies): UnorderedConsumer<Tx>[] => [
  followSales,
  followStock(dependencies),
  followProducts(dependencies),
];
