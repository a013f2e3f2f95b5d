import type { NewProduct } from './new-product.ts';
import type { NewVariant } from './new-variant.ts';
import { priceRangeOf } from './price-range.ts';
import type { Product, ProductOption } from './product.ts';
import type { SelectedOption, Variant } from './variant.ts';

interface Creation {
  /** A UUIDv7: the order of ids is the order of creation. */
  productId: string;
  createVariantId: () => string;
  now: Date;
}

/** A product and its variants, made of an input that `newProductSchema` accepted. */
export function createProduct(
  input: NewProduct,
  { productId, createVariantId, now }: Creation,
): { product: Product; variants: Variant[] } {
  const names = input.variants[0]?.selectedOptions.map(({ name }) => name) ?? [];
  const variants = input.variants.map((given): Variant => {
    const selectedOptions = inOrder(given, names);
    return {
      id: createVariantId(),
      productId,
      sku: given.sku,
      title: given.title ?? (selectedOptions.map(({ value }) => value).join(' / ') || input.title),
      selectedOptions,
      price: given.price,
      compareAtPrice: given.compareAtPrice,
    };
  });
  const { slug, title, description, vendor, tags } = input;
  const priceRange = priceRangeOf(variants);
  const options = optionsOf(names, variants);
  return {
    product: { id: productId, slug, title, description, vendor, tags, options, priceRange, createdAt: now },
    variants,
  };
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
