import { noFilter } from '../../domain/product-list.ts';
import type { CollectionResolvers } from '../generated.ts';
import { readProductPage } from '../product-page.ts';

export const Collection: CollectionResolvers = {
  __resolveReference: ({ id }, { collections }) => collections.load(id),
  productCount: async ({ id }, _args, { productCountOfCollection }) =>
    (await productCountOfCollection.load(id))?.count ?? 0,
  products: ({ slug }, args, context) => {
    const criteria = { words: null, filter: { ...noFilter, collection: slug } };
    return readProductPage(context, criteria, { ...args, sort: args.sort ?? 'COLLECTION' });
  },
};
