import { refuse } from '#packages/refusals/refusal.ts';
import { matchVariants, type NamedVariant, type WishedVariant } from '../../domain/put-variants.ts';
import { madeSku } from '../../domain/sku.ts';
import type { Variant } from '../../domain/variant.ts';

/** Tells which of the SKUs variants of other products have. */
export type FindTaken = (skus: readonly string[], productId: string) => Promise<readonly string[]>;

interface Named {
  slug: string;
  productId: string;
  /** Those that it has. */
  variants: readonly Variant[];
}

/**
 * The variants, each with a SKU: the one that was given, the one that the variant has, or one that is made of the product's slug and its
 * values, with a number where that is taken. Refuses one that was given and that another product has.
 */
export async function nameVariants(
  findTaken: FindTaken,
  { slug, productId, variants }: Named,
  wished: readonly WishedVariant[],
) {
  const known = matchVariants(variants, wished);
  const skus = wished.map(({ sku }, index) => sku ?? known[index]?.sku);
  const given = wished.flatMap(({ sku }) => sku ?? []);
  const [taken] = given.length > 0 ? await findTaken(given, productId) : [];
  if (taken !== undefined) return refuse('sku-taken', { index: skus.indexOf(taken), sku: taken });
  const makeSku = await skuMaker(findTaken, slug, productId, { wished, skus });
  const named: NamedVariant[] = [];
  for (const [index, variant] of wished.entries()) {
    const sku = skus[index] ?? (await makeSku(variant));
    skus[index] = sku;
    named.push({ ...variant, sku });
  }
  return named;
}

/** Most numbers that are tried: what takes more is no accident. */
const mostNumbers = 1_000;

/** Finds out at once which of the SKUs that are made first are taken; numbers are looked up one by one. */
async function skuMaker(
  findTaken: FindTaken,
  slug: string,
  productId: string,
  { wished, skus }: { wished: readonly WishedVariant[]; skus: readonly (string | undefined)[] },
) {
  const skuOf = ({ selectedOptions }: WishedVariant, number: number) => {
    const values = selectedOptions.map(({ value }) => value);
    return madeSku(slug, values, number);
  };
  const first = wished.filter((_, index) => skus[index] === undefined).map((variant) => skuOf(variant, 1));
  const taken = new Set(first.length > 0 ? await findTaken(first, productId) : []);
  const isFree = async (sku: string, number: number) =>
    number === 1 ? !taken.has(sku) : (await findTaken([sku], productId)).length === 0;

  return async (variant: WishedVariant): Promise<string> => {
    for (let number = 1; number <= mostNumbers; number++) {
      const sku = skuOf(variant, number);
      if (!skus.includes(sku) && (await isFree(sku, number))) return sku;
    }
    throw new Error(`every SKU that could be made for ${slug} is taken`);
  };
}
