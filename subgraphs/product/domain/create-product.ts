import type { NewProduct } from './new-product.ts';
import { checkVariants, type NewVariant } from './new-variant.ts';
import { priceRangeOf } from './price-range.ts';
import type { Product, ProductOption } from './product.ts';
import { slugOf } from './slug.ts';
import type { SelectedOption, Variant } from './variant.ts';

interface Creation {
  /** A UUIDv7: the order of ids is the order of creation. */
  productId: string;
  createVariantId: () => string;
  now: Date;
}

/** A product and its variants as they are wished for; refuses variants that do not go together. */
export function createProduct(wished: NewProduct, { productId, createVariantId, now }: Creation) {
  const refusal = checkVariants(wished.variants);
  if (refusal) return refusal;
  const names = wished.variants[0]?.selectedOptions.map(({ name }) => name) ?? [];
  const variants = wished.variants.map((given): Variant => {
    const selectedOptions = inOrder(given, names);
    return {
      id: createVariantId(),
      productId,
      sku: given.sku,
      title: given.title ?? (selectedOptions.map(({ value }) => value).join(' / ') || wished.title),
      selectedOptions,
      price: given.price,
      compareAtPrice: given.compareAtPrice,
    };
  });
  const { title, description, vendor, tags } = wished;
  const product: Product = {
    id: productId,
    slug: wished.slug ?? slugOf(title),
    title,
    description,
    vendor,
    tags,
    options: optionsOf(names, variants),
    priceRange: priceRangeOf(variants),
    createdAt: now,
  };
  return { product, variants };
}

function inOrder({ selectedOptions }: NewVariant, names: readonly string[]): SelectedOption[] {
  return [...selectedOptions].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

function optionsOf(names: readonly string[], variants: readonly Variant[]): ProductOption[] {
  return names.map((name, index) => {
    const values = variants.flatMap(({ selectedOptions }) => selectedOptions[index]?.value ?? []);
    return { name, values: [...new Set(values)] };
  });
}
