import type { JobHandler } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { clearCollection } from './clear-collection.ts';
import { editProducts } from './edit-products.ts';
import { exportProducts } from './export-products.ts';
import { fillTitles } from './fill-titles.ts';
import { importProducts } from './import-products.ts';
import { publishProduct } from './publish-product.ts';
import { refreshBranch } from './refresh-branch.ts';
import { refreshCollection } from './refresh-collection.ts';
import { renewDocuments, renewLabels } from './renew-documents.ts';
import { tellPriceListMoment } from './tell-price-list-moment.ts';
import { upsertProducts } from './upsert-products.ts';

/** The jobs this subgraph performs. */
export const createJobs = (dependencies: Dependencies): JobHandler<Tx>[] => [
  publishProduct(dependencies),
  upsertProducts(dependencies),
  editProducts(dependencies),
  importProducts(dependencies),
  exportProducts(dependencies),
  tellPriceListMoment(dependencies),
  refreshCollection(dependencies),
  refreshBranch(dependencies),
  fillTitles(dependencies),
  clearCollection,
  renewDocuments,
  renewLabels,
];
