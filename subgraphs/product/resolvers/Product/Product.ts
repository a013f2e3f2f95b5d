import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { htmlOfText } from '../../domain/description-html.ts';
import { priceRangeOf } from '../../domain/price-range.ts';
import { listProductChanges } from '../../store/product-changes.ts';
import { attributesOf } from '../attributes-of.ts';
import type { ProductResolvers } from '../generated.ts';
import { metafieldsOf } from '../metafields-of.ts';
import { moneyOf, priceVariant } from '../price-variant.ts';
import { ifReferable } from '../visible.ts';

const version = z.int().min(1).max(2_147_483_647);

export const Product: ProductResolvers = {
  __resolveReference: async ({ id }, context) => ifReferable(await context.products.load(id), context),
  collections: ({ id }, _args, { collectionsOfProduct }) => collectionsOfProduct.load(id),
  attributes: ({ id }, _args, context) => attributesOf({ ownerId: id, productId: id }, context),
  categories: ({ id }, _args, { categoriesOfProduct }) => categoriesOfProduct.load(id),
  async changes({ id }, args, { dependencies }) {
    const page = readPage(args, version);
    const changes = await listProductChanges(dependencies.database.prisma, id, page);
    return toConnection(
      changes.map(({ changes: fields, ...change }) => ({ ...change, fields })),
      page,
      ({ version }) => version,
    );
  },
  descriptionHtml: ({ description, descriptionHtml }) => descriptionHtml ?? htmlOfText(description),
  media: ({ id }, _args, { mediaOfProduct }) => mediaOfProduct.load(id),
  metafields: ({ id }, args, context) => metafieldsOf({ ownerId: id, productId: id }, args, context),
  redirectedFrom: ({ redirectedFrom }) => redirectedFrom ?? null,
  seo: ({ seoTitle, seoDescription }) => ({ title: seoTitle, description: seoDescription }),
  variants: ({ id }, _args, { variantsOfProduct }) => variantsOfProduct.load(id),
  async priceRange({ id, priceRange }, { market }, context) {
    if (market == null) return priceRange;
    const variants = await context.variantsOfProduct.load(id);
    const priced = await Promise.all(variants.map((each) => priceVariant(each, { market, quantity: 1 }, context)));
    const forSale = priced.flatMap(({ resolved }) => (resolved ? [{ price: moneyOf(resolved) }] : []));
    return forSale.length > 0 ? priceRangeOf(forSale) : null;
  },
};
