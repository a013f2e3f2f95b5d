import { z } from 'zod';
import { id, multilineText, text } from '#packages/user-errors/input-fields.ts';
import { locale } from '#packages/user-errors/locale.ts';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './lists.ts';
import { html, longestText, readDescription } from './product-fields.ts';

/** Text to put or, null or blank, to remove. */
const removable = (longest: number) =>
  text(0, longest)
    .nullable()
    .transform((given) => given || null);

const label = removable(100);
const description = multilineText(0, 5_000)
  .nullable()
  .transform((given) => given || null)
  .optional();

/** The language of what is translated, and the slug in it. */
const translated = { language: locale, slug: slug.nullable().optional() };

/** What a category is called in a language; what is absent stays. */
export const categoryTranslation = { ...translated, name: removable(200).optional(), description };

export const collectionTranslation = { ...translated, title: removable(200).optional(), description };

export const attributeTranslation = {
  language: locale,
  name: removable(255).optional(),
  options: boundedList(z.object({ code: slug, label: removable(255) }), 0, 500).default([]),
};

/** The texts of a product in a language; what is absent stays. */
export const productTexts = {
  ...translated,
  title: removable(255).optional(),
  description: multilineText(0, longestText).nullable().optional(),
  descriptionHtml: html.nullish(),
  seo: z.object({ title: removable(255).optional(), description: removable(1_000).optional() }).nullish(),
};

/** The same with those of its parts. */
export const productTranslation = {
  ...productTexts,
  options: boundedList(
    z.object({
      name: text(1, 100),
      label: label.optional(),
      values: boundedList(z.object({ value: text(1, 100), label }), 0, 100).default([]),
    }),
    0,
    10,
  ).default([]),
  variants: boundedList(z.object({ variantId: id, title: removable(255) }), 0, 100).default([]),
  media: boundedList(z.object({ mediaId: id, alt: removable(500) }), 0, 50).default([]),
};

interface GivenTexts {
  description?: string | null | undefined;
  descriptionHtml?: string | null | undefined;
  seo?: { title?: string | null | undefined; description?: string | null | undefined } | null | undefined;
}

/** The fields of a translation as the domain has them. `description: null` removes the HTML too; `seo: null` both of its parts. */
export function toTranslationEdit<Given extends GivenTexts>({ description, descriptionHtml, seo, ...given }: Given) {
  const texts =
    description || descriptionHtml
      ? readDescription({ description: description ?? undefined, descriptionHtml })
      : description === undefined
        ? {}
        : { description: null, descriptionHtml: null };
  const ofSeo =
    seo === undefined
      ? {}
      : seo === null
        ? { seoTitle: null, seoDescription: null }
        : { seoTitle: seo.title, seoDescription: seo.description };
  return { ...given, ...texts, ...ofSeo };
}
