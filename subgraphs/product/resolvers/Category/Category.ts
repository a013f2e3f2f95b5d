import { noFilter } from '../../domain/product-list.ts';
import type { CategoryResolvers } from '../generated.ts';
import { inLanguage } from '../in-language.ts';
import { metafieldsOf } from '../metafields-of.ts';
import { readProductPage } from '../product-page.ts';
import { translationsOf } from '../translations-of.ts';

export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { categories }) => categories.load(id),
  name: ({ id, name: original }, _args, context) =>
    inLanguage({ kind: 'category', id, original }, ({ name }) => name, context),
  slug: ({ id, slug: original }, _args, context) =>
    inLanguage({ kind: 'category', id, original }, ({ slug }) => slug, context),
  description: ({ id, description: original }, _args, context) =>
    inLanguage({ kind: 'category', id, original }, ({ description }) => description, context),
  async translations({ id }, args, context) {
    const found = await translationsOf({ kind: 'category', id }, args, context);
    return found.map((each) => ({ ...each, categoryId: id }));
  },
  parent: ({ parentId }, _args, { categories }) => (parentId === null ? null : categories.load(parentId)),
  children: ({ id }, _args, { childrenOfCategory }) => childrenOfCategory.load(id),
  ancestors: ({ id }, _args, { ancestorsOfCategory }) => ancestorsOfCategory.load(id),
  metafields: ({ id }, args, context) =>
    metafieldsOf({ ownerId: id, homeId: id, fields: context.metafieldsOfCategory }, args, context),
  productCount: async ({ id }, _args, { productCountOfCategory }) =>
    (await productCountOfCategory.load(id))?.count ?? 0,
  products: ({ slug }, args, context) =>
    readProductPage(context, { words: null, filter: { ...noFilter, categories: [slug] } }, args),
};
