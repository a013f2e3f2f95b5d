import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from './product.ts';
import type { OptionTranslation, ProductTranslation } from './product-translation.ts';
import { editTexts, putTranslation } from './translation.ts';
import { nothingTranslated } from './translations-by-kind.ts';

type Texts = Omit<ProductTranslation, 'language' | 'options' | 'variants' | 'media'>;

/** What to change of the texts in a language: what is absent stays, null removes. */
export type ProductTranslationEdit = { [Field in keyof Texts]?: Texts[Field] | undefined } & {
  options?: readonly OptionEdit[] | undefined;
  variants?: readonly { variantId: string; title: string | null }[] | undefined;
  media?: readonly { mediaId: string; alt: string | null }[] | undefined;
};

interface OptionEdit {
  name: string;
  label?: string | null | undefined;
  values: readonly { value: string; label: string | null }[];
}

/** The product with other texts in a language. Indexes of refusals are those of the lists that are given. */
export function translateProduct(whole: WholeProduct, language: string, edit: ProductTranslationEdit) {
  const { options: givenOptions = [], variants: givenVariants = [], media: givenMedia = [], ...texts } = edit;
  const unknown =
    firstUnknownOption(whole, givenOptions) ??
    firstUnknown('unknown-variant', givenVariants, ({ variantId }) =>
      whole.variants.some(({ id }) => id === variantId),
    ) ??
    firstUnknown('unknown-media', givenMedia, ({ mediaId }) => whole.media.some(({ id }) => id === mediaId));
  if (unknown) return unknown;
  const known = whole.translations.find((each) => each.language === language) ?? nothingTranslated.product(language);
  const { options, variants, media, ...kept } = known;
  const translations = putTranslation(whole.translations, {
    ...editTexts(kept, texts),
    options: givenOptions.reduce(editOptionTexts, options),
    variants: merge(
      variants,
      givenVariants,
      ({ variantId }) => variantId,
      ({ variantId, title }) => (title === null ? [] : [{ variantId, title }]),
    ),
    media: merge(
      media,
      givenMedia,
      ({ mediaId }) => mediaId,
      ({ mediaId, alt }) => (alt === null ? [] : [{ mediaId, alt }]),
    ),
  });
  return isRefusal(translations) ? translations : ({ ...whole, translations } satisfies WholeProduct);
}

function firstUnknownOption({ product }: WholeProduct, options: readonly OptionEdit[]) {
  for (const [index, { name, values }] of options.entries()) {
    const option = product.options.find((each) => each.name === name);
    if (!option) return refuse('unknown-option', { index });
    const value = values.findIndex((each) => !option.values.includes(each.value));
    if (value >= 0) return refuse('unknown-value', { index, value });
  }
  return null;
}

function firstUnknown<Reason extends string, Item>(
  reason: Reason,
  items: readonly Item[],
  isKnown: (item: Item) => boolean,
) {
  const index = items.findIndex((item) => !isKnown(item));
  return index < 0 ? null : refuse(reason, { index });
}

/** The items with others in place of those of the same keys; without what is not translated any more. */
function merge<Kept, Given>(
  kept: readonly Kept[],
  given: readonly Given[],
  keyOf: (item: Kept | Given) => string,
  translated: (item: Kept | Given) => Kept[],
): Kept[] {
  return [...new Map([...kept, ...given].map((item) => [keyOf(item), item])).values()].flatMap(translated);
}

const mergedLabel = ({ value, label }: { value: string; label: string | null }) =>
  label === null ? [] : [{ value, label }];

function editOptionTexts(options: readonly OptionTranslation[], { name, label, values }: OptionEdit) {
  const known = options.find((option) => option.name === name) ?? { name, label: null, values: [] };
  const edited = {
    name,
    label: label === undefined ? known.label : label,
    values: merge(known.values, values, ({ value }) => value, mergedLabel),
  };
  const others = options.filter((option) => option.name !== name);
  return edited.label === null && edited.values.length === 0 ? others : [...others, edited];
}

/** The translations without what is not of the product any more. One that was deleted has no slugs. */
export function settleTranslations({ product, variants, media, translations }: WholeProduct): ProductTranslation[] {
  const valuesOf = new Map(product.options.map(({ name, values }) => [name, new Set(values)]));
  const ids = new Set([...variants, ...media].map(({ id }) => id));
  return translations.map((translation) => ({
    ...translation,
    slug: product.deletedAt ? null : translation.slug,
    options: translation.options.flatMap((option) => {
      const values = option.values.filter(({ value }) => valuesOf.get(option.name)?.has(value));
      return valuesOf.has(option.name) ? [{ ...option, values }] : [];
    }),
    variants: translation.variants.filter(({ variantId }) => ids.has(variantId)),
    media: translation.media.filter(({ mediaId }) => ids.has(mediaId)),
  }));
}

/** The translations of an option that is called otherwise from now on, or whose values are. */
export function renameInTranslations(
  translations: readonly ProductTranslation[],
  name: string,
  { newName, renamed }: { newName: string; renamed: ReadonlyMap<string, string> },
): ProductTranslation[] {
  return translations.map((translation) => ({
    ...translation,
    options: translation.options.map((option) => {
      if (option.name !== name) return option;
      const values = option.values.map(({ value, label }) => ({ value: renamed.get(value) ?? value, label }));
      return { ...option, name: newName, values };
    }),
  }));
}
