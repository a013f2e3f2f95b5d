import { noFilter } from '../../domain/product-list.ts';
import type { CollectionResolvers } from '../generated.ts';
import { inLanguage } from '../in-language.ts';
import { metafieldsOf } from '../metafields-of.ts';
import { readProductPage } from '../product-page.ts';
import { translationsOf } from '../translations-of.ts';

export const Collection: CollectionResolvers = {
  __resolveReference: ({ id }, { collections }) => collections.load(id),
  title: ({ id, title: original }, _args, context) =>
    inLanguage({ kind: 'collection', id, original }, ({ title }) => title, context),
  slug: ({ id, slug: original }, _args, context) =>
    inLanguage({ kind: 'collection', id, original }, ({ slug }) => slug, context),
  description: ({ id, description: original }, _args, context) =>
    inLanguage({ kind: 'collection', id, original }, ({ description }) => description, context),
  async translations({ id }, args, context) {
    const found = await translationsOf({ kind: 'collection', id }, args, context);
    return found.map((each) => ({ ...each, collectionId: id }));
  },
  metafields: ({ id }, args, context) =>
    metafieldsOf({ ownerId: id, homeId: id, fields: context.metafieldsOfCollection }, args, context),
  productCount: async ({ id }, _args, { productCountOfCollection }) =>
    (await productCountOfCollection.load(id))?.count ?? 0,
  products: ({ slug }, args, context) => {
    const criteria = { words: null, filter: { ...noFilter, collection: slug } };
    return readProductPage(context, criteria, { ...args, sort: args.sort ?? 'COLLECTION' });
  },
};
