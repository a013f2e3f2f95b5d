import { isDeepStrictEqual } from 'node:util';
import type { Product, WholeProduct } from '../domain/product.ts';
import { slugsOf } from '../domain/product-slugs.ts';
import type { Variant } from '../domain/variant.ts';
import { findValuesOfProducts, replaceValues } from './attribute-values.ts';
import { findCategoriesOfProducts, insertFilings, replaceProductCategories } from './categories.ts';
import type { Tx } from './database.ts';
import { deleteFormerSlugs, deleteFormerSlugsOf, saveFormerSlug } from './former-slugs.ts';
import { findMediaOfProducts, insertPictures, replaceMedia } from './media.ts';
import { findMetafields, replaceMetafields } from './metafields.ts';
import { insertTitles, saveTitles } from './product-titles.ts';
import { insertProducts, updateProduct } from './products.ts';
import {
  deleteSearchDocuments,
  deleteSearchDocumentsIn,
  readLabels,
  saveSearchDocuments,
  saveSearchDocumentsOf,
  searchDocumentsOf,
} from './search-documents.ts';
import { findTranslations, saveTranslations } from './translations.ts';
import { addVariants, findVariantsOfProducts, insertVariants, removeVariants, updateVariants } from './variants.ts';

/** Everything that changes with a locked product. */
export async function findWhole(tx: Tx, product: Product): Promise<WholeProduct> {
  const [whole] = await findWholes(tx, [product]);
  if (!whole) throw new Error('one product was asked for');
  return whole;
}

/** The same for several products, with as many statements as for one. */
export async function findWholes(tx: Tx, products: readonly Product[]): Promise<WholeProduct[]> {
  const ids = products.map(({ id }) => id);
  if (ids.length === 0) return [];
  const ofProduct = ({ productId }: { productId: string }) => productId;
  const variants = Map.groupBy(await findVariantsOfProducts(tx, ids), ofProduct);
  const media = Map.groupBy(await findMediaOfProducts(tx, ids), ofProduct);
  const categories = Map.groupBy(await findCategoriesOfProducts(tx, ids), ofProduct);
  const attributes = Map.groupBy(await findValuesOfProducts(tx, ids), ofProduct);
  const metafields = Map.groupBy(await findMetafields(tx, 'productId', ids), ({ homeId }) => homeId);
  const translations = Map.groupBy(await findTranslations(tx, 'product', ids), ({ ownerId }) => ownerId);
  return products.map((product) => {
    const of = <Part>(parts: ReadonlyMap<string, Part[]>) => parts.get(product.id) ?? [];
    return {
      product,
      variants: of(variants),
      media: of(media).map(({ id, url, alt }) => ({ id, url, alt })),
      categoryIds: of(categories).map(({ id }) => id),
      attributes: of(attributes).map(({ productId: _productId, ...value }) => value),
      metafields: of(metafields).map(({ homeId: _homeId, ...field }) => field),
      translations: of(translations).map(({ translation }) => translation),
    };
  });
}

/** Writes new products with their parts. False when a slug is taken; the transaction must then be given up. */
export async function insertWholes(tx: Tx, wholes: readonly WholeProduct[]): Promise<boolean> {
  if (wholes.length === 0) return true;
  if ((await insertProducts(tx, wholes)) < wholes.length) return false;
  const slugs = wholes.map(({ product }) => product.slug);
  await deleteFormerSlugs(tx, slugs);
  const variants = wholes.flatMap((whole) => whole.variants.map((variant, position) => ({ variant, position })));
  await addVariants(tx, variants);
  await insertOtherParts(tx, wholes);
  return true;
}

/** Writes the parts of a product that was just inserted. Returns the SKUs that are taken; the transaction must then be given up. */
export async function insertParts(tx: Tx, whole: WholeProduct): Promise<string[]> {
  const taken = await insertVariants(tx, whole.variants);
  if (taken.length === 0) await insertOtherParts(tx, [whole]);
  return taken;
}

/** What nothing of can be taken. What every product has is written by one statement for all. */
async function insertOtherParts(tx: Tx, wholes: readonly WholeProduct[]): Promise<void> {
  await insertFilings(
    tx,
    wholes.flatMap(({ product, categoryIds }) =>
      categoryIds.map((categoryId, position) => ({ productId: product.id, categoryId, position })),
    ),
  );
  await insertPictures(
    tx,
    wholes.flatMap(({ product, media }) =>
      media.map((picture, position) => ({ ...picture, productId: product.id, position })),
    ),
  );
  for (const { attributes, metafields, translations, product } of wholes) {
    if (attributes.length > 0) await replaceValues(tx, product.id, attributes);
    if (metafields.length > 0) await replaceMetafields(tx, 'productId', product.id, metafields);
    await saveTranslations(tx, { kind: 'product', ownerId: product.id }, [], translations);
  }
  await insertTitles(tx, wholes);
  await saveSearchDocumentsOf(tx, wholes);
}

/** Writes what has changed of a locked product. Unique indexes refuse a slug or SKU that is taken. */
export async function saveProduct(tx: Tx, before: WholeProduct, after: WholeProduct): Promise<void> {
  const { product } = after;
  await updateProduct(tx, after);
  await saveTranslations(tx, { kind: 'product', ownerId: product.id }, before.translations, after.translations);
  await saveTitles(tx, before, after);
  await saveSlugs(tx, before, after);
  await saveVariants(tx, before.variants, product.deletedAt ? [] : after.variants, product.updatedAt);
  if (!isDeepStrictEqual(before.media, after.media)) await replaceMedia(tx, product.id, after.media);
  if (!isDeepStrictEqual(before.categoryIds, after.categoryIds)) {
    await replaceProductCategories(tx, product.id, after.categoryIds);
  }
  if (!isDeepStrictEqual(before.attributes, after.attributes)) await replaceValues(tx, product.id, after.attributes);
  if (!isDeepStrictEqual(before.metafields, after.metafields))
    await replaceMetafields(tx, 'productId', product.id, after.metafields);
  await saveChangedDocuments(tx, before, after);
}

async function saveChangedDocuments(tx: Tx, before: WholeProduct, after: WholeProduct): Promise<void> {
  if (after.product.deletedAt) return deleteSearchDocuments(tx, after.product.id);
  const labels = await readLabels(tx, [before, after]);
  const known = searchDocumentsOf(before, labels);
  const documents = searchDocumentsOf(after, labels);
  const kept = new Set(documents.map(({ language }) => language));
  const gone = known.map(({ language }) => language).filter((language) => !kept.has(language));
  if (gone.length > 0) await deleteSearchDocumentsIn(tx, after.product.id, gone);
  const had = new Map(known.map((document) => [document.language, document]));
  await saveSearchDocuments(
    tx,
    documents.filter((document) => !isDeepStrictEqual(had.get(document.language), document)),
  );
}

/** In whatever language it has or had them: each leads to one product. */
async function saveSlugs(tx: Tx, before: WholeProduct, after: WholeProduct): Promise<void> {
  const { id, deletedAt } = after.product;
  if (deletedAt) return deleteFormerSlugsOf(tx, id);
  const [had, has] = [slugsOf(before), slugsOf(after)];
  for (const slug of has.difference(had)) await deleteFormerSlugs(tx, [slug]);
  for (const slug of had.difference(has)) await saveFormerSlug(tx, slug, id);
}

async function saveVariants(tx: Tx, before: readonly Variant[], after: readonly Variant[], at: Date): Promise<void> {
  const idsBefore = new Set(before.map(({ id }) => id));
  const idsAfter = new Set(after.map(({ id }) => id));
  // In this order a variant may take the SKU of one that is removed, or of one that takes another.
  const removed = [...idsBefore].filter((id) => !idsAfter.has(id));
  if (removed.length > 0) await removeVariants(tx, removed, at);
  await updateVariants(tx, before, after);
  await addVariants(
    tx,
    after.map((variant, position) => ({ variant, position })).filter(({ variant }) => !idsBefore.has(variant.id)),
  );
}
