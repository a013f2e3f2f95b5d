import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { orNull, quantity } from '#packages/user-errors/input-fields.ts';
import { selectedOptionsIn, variantTitleIn } from '../../domain/read-translations.ts';
import { listPriceChanges } from '../../store/price-changes.ts';
import { attributesOf } from '../attributes-of.ts';
import type { VariantResolvers } from '../generated.ts';
import { metafieldsOf } from '../metafields-of.ts';
import { groupsOfCaller, priceVariant } from '../price-variant.ts';
import { seesDrafts } from '../visible.ts';

const pricingArguments = z.object({
  market: orNull(z.string()),
  quantity: quantity(1, 10_000)
    .nullish()
    .transform((units) => units ?? 1),
});
const place = z.int().min(0);

export const Variant: VariantResolvers = {
  async __resolveReference({ id }, context) {
    const variant = await context.variants.load(id);
    return variant && (variant.wasPublished || seesDrafts(context)) ? variant : null;
  },
  attributes: ({ id, productId }, _args, context) => attributesOf({ ownerId: id, productId }, context),
  media: ({ mediaId }, _args, { media }) => (mediaId === null ? null : media.load(mediaId)),
  metafields: ({ id, productId }, args, context) =>
    metafieldsOf({ ownerId: id, homeId: productId, fields: context.metafieldsOfProduct }, args, context),
  product: async ({ id, productId }, _args, { products }) => {
    const product = await products.load(productId);
    if (!product) throw new Error(`product ${productId} of variant ${id} is missing`);
    return product;
  },
  async selectedOptions({ productId, selectedOptions }, _args, { textsOf }) {
    return selectedOptionsIn(selectedOptions, (await textsOf('product', productId)) ?? []);
  },
  async title(variant, _args, { products, textsOf }) {
    const texts = await textsOf('product', variant.productId);
    const product = texts?.length ? await products.load(variant.productId) : null;
    return texts && product ? variantTitleIn(variant, product, texts) : variant.title;
  },
  otherPrices: ({ id }, _args, { otherPricesOfVariant }) => otherPricesOfVariant.load(id),
  pricing: (variant, args, context) => priceVariant(variant, parseArguments(pricingArguments, args), context),
  async customerPricing(variant, args, context) {
    const given = parseArguments(pricingArguments, args);
    return priceVariant(variant, { ...given, customerGroups: await groupsOfCaller(context) }, context);
  },
  async priceHistory({ id }, args, { dependencies }) {
    const page = readPage(args, place);
    const rows = await listPriceChanges(dependencies.database.prisma, id, { ...page, limit: page.first + 1 });
    return toConnection(rows, page, (change) => change.id);
  },
};
