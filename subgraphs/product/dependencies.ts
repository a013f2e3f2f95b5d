import type { ParseProduct } from './domain/upsert-product.ts';
import type { Database } from './store/database.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  clock: () => Date;
  /** The shop's own: in which products and all else are described themselves. BCP 47. */
  language: string;
  /** The edge parses what a file says as it parses what a request says. */
  parseProduct: ParseProduct;
}
