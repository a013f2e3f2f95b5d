import DataLoader from 'dataloader';
import type { Category, Media, Product } from '../domain/product.ts';
import type { Variant } from '../domain/variant.ts';
import type { Database } from './database.ts';
import { findCategories, findCategoriesOfProducts } from './find-categories.ts';
import { findMediaOfProducts } from './find-media.ts';
import { findProducts } from './find-products.ts';
import { findVariants, findVariantsOfProducts } from './find-variants.ts';

/** Reads of one operation: one statement for all that its fields ask for at the same depth. Ids must be UUIDs. */
export interface Loaders {
  product: DataLoader<string, Product | null>;
  variant: DataLoader<string, Variant | null>;
  category: DataLoader<string, Category | null>;
  variantsOfProduct: DataLoader<string, Variant[]>;
  categoriesOfProduct: DataLoader<string, Category[]>;
  mediaOfProduct: DataLoader<string, Media[]>;
}

export function createLoaders({ prisma }: Database): Loaders {
  return {
    product: byId((ids) => findProducts(prisma, ids)),
    variant: byId((ids) => findVariants(prisma, ids)),
    category: byId((ids) => findCategories(prisma, ids)),
    variantsOfProduct: byProduct((ids) => findVariantsOfProducts(prisma, ids)),
    categoriesOfProduct: byProduct((ids) => findCategoriesOfProducts(prisma, ids)),
    mediaOfProduct: byProduct((ids) => findMediaOfProducts(prisma, ids)),
  };
}

function byId<Row extends { id: string }>(find: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const found = new Map((await find(ids)).map((row) => [row.id, row]));
    // PostgreSQL writes UUIDs in lower case, clients may not.
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });
}

function byProduct<Row extends { productId: string }>(find: (productIds: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row[]>(async (productIds) => {
    const found = Map.groupBy(await find(productIds), ({ productId }) => productId);
    return productIds.map((id) => found.get(id) ?? []);
  });
}
