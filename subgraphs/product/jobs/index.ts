import type { JobHandler } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { publishProduct } from './publish-product.ts';
import { tellPriceListMoment } from './tell-price-list-moment.ts';
import { upsertProducts } from './upsert-products.ts';

/** The jobs this subgraph performs. */
export const createJobs = (dependencies: Dependencies): JobHandler<Tx>[] => [
  publishProduct(dependencies),
  upsertProducts(dependencies),
  tellPriceListMoment(dependencies),
];
