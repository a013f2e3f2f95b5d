import type { Attribute } from './attribute.ts';
import type { WholeProduct } from './product.ts';
import type { ProductTranslation } from './product-translation.ts';
import { usualTitle } from './variant.ts';

type Described = Pick<WholeProduct, 'product' | 'variants' | 'media'>;

/** What a product says in the shop's own language but not in another: names of fields, `options.Size.L` for a value. */
export function untranslatedOf(
  { product, variants, media }: Described,
  { options, variants: titles, media: alts, ...texts }: ProductTranslation,
): string[] {
  const missing = (name: string, original: string | null, translated: string | null | undefined) =>
    original && (translated ?? null) === null ? [name] : [];
  return [
    ...missing('title', product.title, texts.title),
    ...missing('description', product.description, texts.description),
    ...missing('seo.title', product.seoTitle, texts.seoTitle),
    ...missing('seo.description', product.seoDescription, texts.seoDescription),
    ...product.options.flatMap(({ name, values }) => {
      const known = options.find((option) => option.name === name);
      const labelOf = (value: string) => known?.values.find((each) => each.value === value)?.label;
      return [
        ...missing(`options.${name}`, name, known?.label),
        ...values.flatMap((value) => missing(`options.${name}.${value}`, value, labelOf(value))),
      ];
    }),
    ...variants.flatMap(({ id, title, selectedOptions }) => {
      if (title === usualTitle(selectedOptions, product.title)) return [];
      return missing(`variants.${id}`, title, titles.find(({ variantId }) => variantId === id)?.title);
    }),
    ...media.flatMap(({ id, alt }) => missing(`media.${id}`, alt, alts.find(({ mediaId }) => mediaId === id)?.alt)),
  ];
}

/** The same of a thing whose texts are fields and no more. */
export function untranslatedFields<const Field extends string>(
  original: NoInfer<Record<Field, string | null>>,
  translated: NoInfer<Record<Field, string | null>>,
  fields: readonly Field[],
): string[] {
  return fields.filter((field) => original[field] && translated[field] === null);
}

/** The same of an attribute: `options.steel` for an option. */
export function untranslatedOfAttribute(
  { options }: Pick<Attribute, 'options'>,
  translation: { name: string | null; options: readonly { code: string }[] },
): string[] {
  const known = new Set(translation.options.map(({ code }) => code));
  return [
    ...(translation.name === null ? ['name'] : []),
    ...options.filter(({ code }) => !known.has(code)).map(({ code }) => `options.${code}`),
  ];
}
