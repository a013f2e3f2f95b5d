import { noFilter } from '../../domain/product-list.ts';
import type { CategoryResolvers } from '../generated.ts';
import { readProductPage } from '../product-page.ts';

export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { categories }) => categories.load(id),
  parent: ({ parentId }, _args, { categories }) => (parentId === null ? null : categories.load(parentId)),
  children: ({ id }, _args, { childrenOfCategory }) => childrenOfCategory.load(id),
  ancestors: ({ id }, _args, { ancestorsOfCategory }) => ancestorsOfCategory.load(id),
  productCount: async ({ id }, _args, { productCountOfCategory }) =>
    (await productCountOfCategory.load(id))?.count ?? 0,
  products: ({ slug }, args, context) =>
    readProductPage(context, { words: null, filter: { ...noFilter, categories: [slug] } }, args),
};
