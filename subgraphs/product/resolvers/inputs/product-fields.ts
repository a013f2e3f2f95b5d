import { z } from 'zod';
import { multilineText, optionalText, text } from '#packages/user-errors/input-fields.ts';
import { sanitizeDescription, textOfDescription } from '../../domain/description-html.ts';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './lists.ts';

export const longestText = 20_000;
const longestHtml = 100_000;

export const productStatus = z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED'], 'expected DRAFT, ACTIVE or ARCHIVED');

const httpAddress = text(1, 2000).pipe(z.url({ protocol: /^https?$/, error: 'expected an http or https address' }));

/** A picture to add. */
export const newMedia = z.object({ url: httpAddress, alt: optionalText(500) });

/** What may be changed of a picture: what is absent stays. */
export const mediaEdit = {
  url: httpAddress.optional(),
  alt: text(0, 500)
    .nullable()
    .transform((alt) => alt || null)
    .optional(),
};

/** HTML that anybody may be shown; its text is not longer than a plain description. */
export const html = multilineText(0, longestHtml)
  .transform(sanitizeDescription)
  .refine(
    (given) => textOfDescription(given).length <= longestText,
    `expected a text of at most ${longestText} characters`,
  );

const plainText = multilineText(0, longestText);

/** A description, which is given as plain text or as HTML: the HTML counts. */
export function readDescription({ description, descriptionHtml }: GivenDescription) {
  if (descriptionHtml !== undefined && descriptionHtml !== null) {
    return { description: textOfDescription(descriptionHtml), descriptionHtml };
  }
  return description === undefined ? {} : { description, descriptionHtml: null };
}

interface GivenDescription {
  description?: string | undefined;
  descriptionHtml?: string | null | undefined;
}

const tags = boundedList(text(1, 100), 0, 50).transform((given) => [...new Set(given)]);
const categories = boundedList(text(1, 100), 0, 20);
const seo = z.object({ title: optionalText(255), description: optionalText(1_000) });

const optional = <Field extends z.ZodType>(field: Field) => field.optional();

/** What a product says of itself, when it is created. */
export const productContent = {
  title: text(1, 255),
  description: plainText.default(''),
  descriptionHtml: html.nullish(),
  vendor: optionalText(255),
  productType: optionalText(255),
  seo: seo.nullish(),
  taxClass: slug.default('standard'),
  tags: tags.default([]),
  categories: categories.default([]),
};

interface GivenEdit extends GivenDescription {
  seo?: z.output<typeof seo> | null | undefined;
}

/** The fields of an edit as the domain has them: what is absent stays absent. `seo: null` removes both of its parts. */
export function toEdit<Given extends GivenEdit>({ description, descriptionHtml, seo, ...given }: Given) {
  const ofSeo = seo === undefined ? {} : { seoTitle: seo?.title ?? null, seoDescription: seo?.description ?? null };
  return { ...given, ...readDescription({ description, descriptionHtml }), ...ofSeo };
}

/** What may be changed of it: what is absent stays, null removes what can be absent. */
export const productEdit = {
  slug: optional(slug),
  title: optional(text(1, 255)),
  description: optional(plainText),
  descriptionHtml: html.nullish(),
  vendor: optional(optionalText(255)),
  productType: optional(optionalText(255)),
  seo: seo.nullish(),
  taxClass: optional(slug),
  tags: optional(tags),
  categories: optional(categories),
};
