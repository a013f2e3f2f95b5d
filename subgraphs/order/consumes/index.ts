import type { Handler } from '#packages/jetstream/handler.ts';
import { cancelTrackedJobs } from '#packages/tracked-jobs/cancel-tracked-jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import { importOrdersJob } from '../jobs/import-orders.ts';
import type { Tx } from '../store/database.ts';
import { customerGroupCreated } from './customer-group-created.ts';
import { customerGroupDeleted } from './customer-group-deleted.ts';
import { customerGroupMembersChanged } from './customer-group-members-changed.ts';
import { marketCreated } from './market-created.ts';
import { marketDeleted } from './market-deleted.ts';
import { marketUpdated } from './market-updated.ts';
import { priceListCreated } from './price-list-created.ts';
import { priceListDeleted } from './price-list-deleted.ts';
import { priceListEntriesChanged } from './price-list-entries-changed.ts';
import { priceListUpdated } from './price-list-updated.ts';
import { productCreated } from './product-created.ts';
import { productPricesChanged } from './product-prices-changed.ts';
import { productUpdated } from './product-updated.ts';
import { reservationAccepted } from './reservation-accepted.ts';
import { reservationRefused } from './reservation-refused.ts';
import { userErased } from './user-erased.ts';
import { userRegistered } from './user-registered.ts';

/** The events this subgraph answers, by aggregate type. */
export function createHandlers(dependencies: Dependencies): Record<string, Handler<Tx>[]> {
  return {
    'customer-group': [customerGroupCreated, customerGroupMembersChanged, customerGroupDeleted],
    market: [marketCreated, marketUpdated, marketDeleted],
    'price-list': [priceListCreated, priceListUpdated, priceListEntriesChanged, priceListDeleted],
    product: [productCreated, productUpdated, productPricesChanged],
    reservation: [reservationAccepted(dependencies), reservationRefused(dependencies)],
    'tracked-job-cancellation': [cancelTrackedJobs([importOrdersJob], dependencies)],
    user: [userRegistered, userErased(dependencies)],
  };
}
