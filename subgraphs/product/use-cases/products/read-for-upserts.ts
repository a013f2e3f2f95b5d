import { refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { slugsOf } from '../../domain/product-slugs.ts';
import type { WishedVariant } from '../../domain/put-variants.ts';
import { madeSku } from '../../domain/sku.ts';
import type { UpsertProduct } from '../../domain/upsert-product.ts';
import { findCategoriesBySlug } from '../../store/categories.ts';
import type { Tx } from '../../store/database.ts';
import { findSlugOwners, lockProductsBySlug } from '../../store/products.ts';
import { findWholes } from '../../store/save-product.ts';
import { holdSlugs } from '../../store/translated-slugs.ts';
import { findSkuOwners } from '../../store/variants.ts';
import { rememberTypes, type TypeReader } from '../attributes/check-attributes.ts';
import type { FindTaken } from './name-variants.ts';

/** What is known of the catalogue while products are put: as the transaction found it, with what was decided since. */
export interface KnownForUpserts {
  /** The ids of categories by their slugs, each once; refuses the first that there is not. */
  categoriesNamed(slugs: readonly string[]): string[] | ReturnType<typeof unknownCategory>;
  /** The product that has the slug, in whatever language, locked; refuses one that was decided on by another of its slugs. */
  productNamed(slug: string): WholeProduct | undefined | ReturnType<typeof namedTwice>;
  findTaken: FindTaken;
  /** Refuses the first slug of a translation, or the own one of a new product, that another product has in whatever language. */
  refuseTakenSlugs(
    productId: string,
    translated: readonly (string | null)[],
    own?: string,
  ): ReturnType<typeof slugTaken> | null;
  readType: TypeReader;
  /** Has those who come later find the SKUs and slugs of a product as they were decided to be. */
  decided(before: WholeProduct | null, after: WholeProduct): void;
}

const namedTwice = () => refuse('named-twice');
const slugTaken = (index: number | null, slug: string) => refuse('slug-taken', { index, slug });
const unknownCategory = (index: number) => refuse('unknown-category', { index });

/** Reads what decides about many products, with as many statements as for one. Locks the products, and keeps the categories. */
export async function readForUpserts(tx: Tx, products: readonly UpsertProduct[]): Promise<KnownForUpserts> {
  const locked = await lockProductsBySlug(
    tx,
    products.map(({ slug }) => slug),
  );
  const found = await findWholes(
    tx,
    locked.map(({ product }) => product),
  );
  const wholes = new Map(locked.map(({ namedBy }, index) => [namedBy, found[index]]));
  const decidedIds = new Set<string>();
  const translatedSlugs = products.flatMap(({ translations = [] }) => translations.flatMap(({ slug }) => slug ?? []));
  const slugOwners = await findOwnersOfSlugs(tx, translatedSlugs);
  const named = [...new Set(products.flatMap(({ categories = [] }) => categories))];
  const categories = named.length > 0 ? await findCategoriesBySlug(tx, named) : [];
  const categoryIds = new Map(categories.map(({ namedBy, id }) => [namedBy, id]));
  const asked = new Set(products.flatMap(({ slug, variants = [] }) => variants.map((each) => likelySku(slug, each))));
  const owners = asked.size > 0 ? await findSkuOwners(tx, [...asked]) : new Map<string, string>();

  return {
    categoriesNamed(slugs) {
      const ids = slugs.map((slug) => categoryIds.get(slug));
      const unknown = ids.indexOf(undefined);
      return unknown >= 0 ? unknownCategory(unknown) : [...new Set(ids.filter((id) => id !== undefined))];
    },
    productNamed(slug) {
      const whole = wholes.get(slug);
      return whole && decidedIds.has(whole.product.id) ? namedTwice() : whole;
    },
    async findTaken(skus, productId) {
      const unasked = skus.filter((sku) => !asked.has(sku));
      if (unasked.length > 0) {
        for (const [sku, owner] of await findSkuOwners(tx, unasked)) owners.set(sku, owner);
        for (const sku of unasked) asked.add(sku);
      }
      return skus.filter((sku) => owners.has(sku) && owners.get(sku) !== productId);
    },
    refuseTakenSlugs(productId, translated, own) {
      const isTaken = (slug: string) => (slugOwners.get(slug) ?? productId) !== productId;
      if (own !== undefined && isTaken(own)) return slugTaken(null, own);
      for (const [index, slug] of translated.entries())
        if (slug !== null && isTaken(slug)) return slugTaken(index, slug);
      return null;
    },
    readType: rememberTypes(tx),
    decided(before, after) {
      const { id } = after.product;
      decidedIds.add(id);
      for (const slug of before ? slugsOf(before) : []) if (slugOwners.get(slug) === id) slugOwners.delete(slug);
      for (const slug of slugsOf(after)) slugOwners.set(slug, id);
      for (const { sku } of before?.variants ?? []) if (owners.get(sku) === before?.product.id) owners.delete(sku);
      for (const { sku } of [...(before?.variants ?? []), ...after.variants]) asked.add(sku);
      for (const { sku } of after.variants) owners.set(sku, after.product.id);
    },
  };
}

/** Who has slugs that translations ask for, in whatever language; nobody else is given one of them until the transaction ends. */
async function findOwnersOfSlugs(tx: Tx, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  await holdSlugs(tx, 'product', slugs);
  return findSlugOwners(tx, slugs);
}

/** The SKU that a variant is given, or that is made for it first. */
function likelySku(slug: string, { sku, selectedOptions }: WishedVariant): string {
  const values = selectedOptions.map(({ value }) => value);
  return sku ?? madeSku(slug, values);
}
