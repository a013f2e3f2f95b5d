import { adjustPrice } from '#packages/pricing/adjust-price.ts';
import type { PriceAdjustment } from '#packages/pricing/price-list.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { ProductStatus, WholeProduct } from './product.ts';
import { putStatus } from './put-product.ts';
import type { Variant } from './variant.ts';

/** What is done to many products; null or empty for what is not. */
export interface BulkEdit {
  addTags: string[];
  removeTags: string[];
  vendor: string | null;
  productType: string | null;
  taxClass: string | null;
  status: ProductStatus | null;
  prices: (PriceAdjustment & { /** Shows what it cost before as the earlier price. */ asSale: boolean }) | null;
}

const mostTags = 50;

/** The product as the edit has it. */
export function editInBulk(whole: WholeProduct, edit: BulkEdit, now: Date) {
  const { vendor, productType, taxClass, tags } = whole.product;
  const edited = [...new Set([...tags.filter((tag) => !edit.removeTags.includes(tag)), ...edit.addTags])];
  if (edited.length > mostTags) return refuse('too-many-tags', { most: mostTags });
  const variants = edit.prices ? adjustVariants(whole.variants, edit.prices) : whole.variants;
  if (isRefusal(variants)) return variants;
  const product = {
    ...whole.product,
    tags: edited,
    vendor: edit.vendor ?? vendor,
    productType: edit.productType ?? productType,
    taxClass: edit.taxClass ?? taxClass,
  };
  const changed = { ...whole, product, variants };
  return edit.status === null ? changed : putStatus(changed, edit.status, now);
}

function adjustVariants(variants: readonly Variant[], adjustment: NonNullable<BulkEdit['prices']>) {
  const adjusted: Variant[] = [];
  for (const variant of variants) {
    const priced = adjustVariant(variant, adjustment);
    if (!priced) return refuse('price-too-large', { sku: variant.sku });
    adjusted.push(priced);
  }
  return adjusted;
}

/** A variant with its price adjusted; null when that is more than a price can be. An earlier price that is not higher any more is none. */
export function adjustVariant(
  variant: Variant,
  { asSale, ...adjustment }: NonNullable<BulkEdit['prices']>,
): Variant | null {
  const minor = adjustPrice(variant.price.minor, adjustment);
  if (minor === null) return null;
  const price = { ...variant.price, minor };
  const earlier = asSale && minor < variant.price.minor ? variant.price : variant.compareAtPrice;
  return { ...variant, price, compareAtPrice: earlier && earlier.minor > minor ? earlier : null };
}
