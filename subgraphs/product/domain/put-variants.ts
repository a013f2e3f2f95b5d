import { refuse } from '#packages/refusals/refusal.ts';
import { checkVariants, makeVariant, type NewVariant } from './new-variant.ts';
import type { WholeProduct } from './product.ts';
import { inOrder, optionsOf } from './product-options.ts';
import { usualTitle, type Variant } from './variant.ts';

/** A variant as it is to be; what is absent stays, or is as usual when the variant is new. */
export interface WishedVariant
  extends Partial<Omit<NewVariant, 'price' | 'compareAtPrice' | 'selectedOptions'>>,
    Pick<NewVariant, 'price' | 'compareAtPrice' | 'selectedOptions'> {
  /** The picture that shows it, by its address; absent for the one that does. */
  mediaUrl?: string | undefined;
}

/** One for which a SKU was found. */
export type NamedVariant = WishedVariant & { sku: string };

/** Which variants of a product are meant: by their SKUs or, without one, by their values. One that is meant twice is meant by the first. */
export function matchVariants(variants: readonly Variant[], wished: readonly WishedVariant[]): (Variant | null)[] {
  const free = new Set(variants);
  const take = (variant: Variant | undefined) => {
    if (variant) free.delete(variant);
    return variant ?? null;
  };
  const bySku = wished.map(({ sku }) => take([...free].find((variant) => variant.sku === sku)));
  return wished.map((each, index) => {
    if (bySku[index] || each.sku !== undefined) return bySku[index] ?? null;
    return take([...free].find((variant) => hasValues(variant, each)));
  });
}

function hasValues({ selectedOptions }: Variant, wished: WishedVariant): boolean {
  const values = new Map(wished.selectedOptions.map(({ name, value }) => [name, value]));
  return (
    values.size === selectedOptions.length && selectedOptions.every(({ name, value }) => values.get(name) === value)
  );
}

/** The product with these variants and no others, of which those keep their ids that it has already. */
export function putVariants(whole: WholeProduct, wished: readonly NamedVariant[], createId: () => string) {
  const refusal = checkVariants(wished);
  if (refusal) return refusal;
  const names = wished[0]?.selectedOptions.map(({ name }) => name) ?? [];
  const pictures = new Map(whole.media.map(({ url, id }) => [url, id]));
  const unknown = wished.findIndex(({ mediaUrl }) => mediaUrl !== undefined && !pictures.has(mediaUrl));
  if (unknown >= 0) return refuse('unknown-picture', { index: unknown });
  const matched = matchVariants(whole.variants, wished);
  const { id: productId, title: productTitle } = whole.product;
  const variants = wished.map(({ mediaUrl, ...each }, index): Variant => {
    const known = matched[index];
    const mediaId = mediaUrl === undefined ? (known?.mediaId ?? null) : (pictures.get(mediaUrl) ?? null);
    const made = known
      ? mergeVariant(known, each, { names, productTitle })
      : makeVariant({ ...usual, ...each }, { id: createId(), productId, productTitle, names });
    return { ...made, mediaId };
  });
  const options = optionsOf(names, variants, whole.product.options);
  return { ...whole, product: { ...whole.product, options }, variants } satisfies WholeProduct;
}

const usual = {
  title: null,
  barcode: null,
  weightGrams: null,
  dimensions: null,
  requiresShipping: true,
  harmonisedCode: null,
  countryOfOrigin: null,
};

function mergeVariant(
  known: Variant,
  { title, selectedOptions: given, ...wished }: Omit<NamedVariant, 'mediaUrl'>,
  { names, productTitle }: { names: readonly string[]; productTitle: string },
): Variant {
  const selectedOptions = inOrder(given, names);
  const wasUsual = known.title === usualTitle(known.selectedOptions, productTitle);
  const kept = title === undefined && !wasUsual ? known.title : title;
  return { ...known, ...wished, selectedOptions, title: kept ?? usualTitle(selectedOptions, productTitle) };
}
