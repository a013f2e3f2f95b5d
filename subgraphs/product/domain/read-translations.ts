import type { Product, ProductOption, WholeProduct } from './product.ts';
import type { ProductTranslation } from './product-translation.ts';
import { type SelectedOption, usualTitle, type Variant } from './variant.ts';

/** A text in the first of the languages that have it; the original when none has. */
export function inFirstLanguage<Texts, Value>(
  original: Value,
  /** In the order of the languages. */
  translations: readonly Texts[],
  read: (texts: Texts) => Value | null | undefined,
): Value {
  for (const texts of translations) {
    const value = read(texts);
    if (value !== null && value !== undefined) return value;
  }
  return original;
}

type Options = readonly Pick<ProductTranslation, 'options'>[];

const nameIn = (name: string, translations: Options) =>
  inFirstLanguage(name, translations, ({ options }) => options.find((option) => option.name === name)?.label);

const valueIn = (name: string, value: string, translations: Options) =>
  inFirstLanguage(
    value,
    translations,
    ({ options }) => options.find((option) => option.name === name)?.values.find((each) => each.value === value)?.label,
  );

/** The options of a product by the names that they have in the languages. */
export function optionsIn(options: readonly ProductOption[], translations: Options): ProductOption[] {
  return options.map(({ name, values }) => ({
    name: nameIn(name, translations),
    values: values.map((value) => valueIn(name, value, translations)),
  }));
}

/** The values of a variant, likewise. */
export function selectedOptionsIn(selected: readonly SelectedOption[], translations: Options): SelectedOption[] {
  return selected.map(({ name, value }) => ({
    name: nameIn(name, translations),
    value: valueIn(name, value, translations),
  }));
}

/** What a variant is called: as somebody named it, or as is usual, by what its values or its product are called. */
export function variantTitleIn(
  { id, title, selectedOptions }: Pick<Variant, 'id' | 'title' | 'selectedOptions'>,
  product: Pick<Product, 'title'>,
  translations: readonly ProductTranslation[],
): string {
  const given = inFirstLanguage<ProductTranslation, string | null>(
    null,
    translations,
    ({ variants }) => variants.find(({ variantId }) => variantId === id)?.title,
  );
  if (given !== null || title !== usualTitle(selectedOptions, product.title)) return given ?? title;
  const productTitle = inFirstLanguage(product.title, translations, (texts) => texts.title);
  return usualTitle(selectedOptionsIn(selectedOptions, translations), productTitle);
}

/** A product as it is told in languages: by what it is found there. Options, pictures and slugs are as they were. */
export function translatedProduct(whole: WholeProduct, translations: readonly ProductTranslation[]): WholeProduct {
  const { product, variants } = whole;
  const title = inFirstLanguage(product.title, translations, (texts) => texts.title);
  const description = inFirstLanguage(product.description, translations, (texts) => texts.description);
  return {
    ...whole,
    product: { ...product, title, description },
    variants: variants.map((variant) => ({ ...variant, title: variantTitleIn(variant, product, translations) })),
  };
}
