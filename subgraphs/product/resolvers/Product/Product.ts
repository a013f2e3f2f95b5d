import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { htmlOfText } from '../../domain/description-html.ts';
import { priceRangeOf } from '../../domain/price-range.ts';
import type { ProductTranslation } from '../../domain/product-translation.ts';
import { inFirstLanguage, optionsIn } from '../../domain/read-translations.ts';
import { listProductChanges } from '../../store/product-changes.ts';
import { attributesOf } from '../attributes-of.ts';
import type { ProductResolvers } from '../generated.ts';
import { inLanguage } from '../in-language.ts';
import { metafieldsOf } from '../metafields-of.ts';
import { moneyOf, priceVariant } from '../price-variant.ts';
import { translationsOf } from '../translations-of.ts';
import { ifReferable } from '../visible.ts';

const htmlIn = ({ description, descriptionHtml }: ProductTranslation) =>
  descriptionHtml ?? (description === null ? null : htmlOfText(description));

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
  description: ({ id, description: original }, _args, context) =>
    inLanguage({ kind: 'product', id, original }, ({ description }) => description, context),
  descriptionHtml: ({ id, description, descriptionHtml }, _args, context) =>
    inLanguage({ kind: 'product', id, original: descriptionHtml ?? htmlOfText(description) }, htmlIn, context),
  media: ({ id }, _args, { mediaOfProduct }) => mediaOfProduct.load(id),
  metafields: ({ id }, args, context) =>
    metafieldsOf({ ownerId: id, homeId: id, fields: context.metafieldsOfProduct }, args, context),
  redirectedFrom: ({ redirectedFrom }) => redirectedFrom ?? null,
  options: async ({ id, options }, _args, { textsOf }) => optionsIn(options, (await textsOf('product', id)) ?? []),
  async seo({ id, seoTitle, seoDescription }, _args, { textsOf }) {
    const texts = (await textsOf('product', id)) ?? [];
    return {
      title: inFirstLanguage(seoTitle, texts, (each) => each.seoTitle),
      description: inFirstLanguage(seoDescription, texts, (each) => each.seoDescription),
    };
  },
  slug: ({ id, slug: original }, _args, context) =>
    inLanguage({ kind: 'product', id, original }, ({ slug }) => slug, context),
  title: ({ id, title: original }, _args, context) =>
    inLanguage({ kind: 'product', id, original }, ({ title }) => title, context),
  async translations({ id }, args, context) {
    const found = await translationsOf({ kind: 'product', id }, args, context);
    return found.map((each) => ({ ...each, productId: id }));
  },
  variants: ({ id }, _args, { variantsOfProduct }) => variantsOfProduct.load(id),
  async priceRange({ id, priceRange }, { market }, context) {
    if (market == null) return priceRange;
    const variants = await context.variantsOfProduct.load(id);
    const priced = await Promise.all(variants.map((each) => priceVariant(each, { market, quantity: 1 }, context)));
    const forSale = priced.flatMap(({ resolved }) => (resolved ? [{ price: moneyOf(resolved) }] : []));
    return forSale.length > 0 ? priceRangeOf(forSale) : null;
  },
};
