import { isDeepStrictEqual } from 'node:util';
import { decimalAmount, type Money } from '#packages/money/money.ts';
import type { Product, WholeProduct } from './product.ts';
import type { Variant } from './variant.ts';

/** What one value was and has become, in words. */
export interface FieldChange {
  /** Named as in the schema. */
  field: string;
  /** Of which variant; null for the product. */
  variantId: string | null;
  before: string | null;
  after: string | null;
}

/** Most characters of a value that are kept. */
const longest = 500;

const describedOfProduct = [
  'slug',
  'title',
  'description',
  'descriptionHtml',
  'vendor',
  'productType',
  'tags',
  'seoTitle',
  'seoDescription',
  'taxClass',
  'status',
  'publishAt',
  'deletedAt',
] as const satisfies (keyof Product)[];
const describedOfVariant = [
  'sku',
  'title',
  'barcode',
  'weightGrams',
  'dimensions',
  'requiresShipping',
  'harmonisedCode',
  'countryOfOrigin',
  'mediaId',
] as const satisfies (keyof Variant)[];

/** What differs between two states of a product, the product's own values first. */
export function describeChanges(before: WholeProduct, after: WholeProduct): FieldChange[] {
  const ofProduct = [
    ...describedOfProduct.map((field) => compare(field, null, before.product[field], after.product[field])),
    compare(
      'options',
      null,
      ...both(before, after, ({ product }) =>
        product.options.map(({ name, values }) => `${name}: ${values.join(', ')}`),
      ),
    ),
    ...compareTranslations(before, after),
    compare('metafields', null, before.metafields, after.metafields),
    compare('attributes', null, ...both(before, after, describeAttributes)),
    ...compareCategories(before.categoryIds, after.categoryIds),
    compare(
      'media',
      null,
      ...both(before, after, ({ media }) => media.map(({ url, alt }) => (alt === null ? url : `${url} (${alt})`))),
    ),
    compare('variants', null, ...both(before, after, ({ variants }) => variants.map(({ sku }) => sku))),
  ];
  const known = new Map(before.variants.map((variant) => [variant.id, variant]));
  const ofVariants = after.variants.flatMap((variant) => {
    const was = known.get(variant.id);
    return was ? compareVariants(was, variant) : [];
  });
  return [...ofProduct, ...ofVariants].filter((change) => change !== null);
}

/** A line for each language in which something differs. */
function compareTranslations(before: WholeProduct, after: WholeProduct) {
  const languages = new Set([...before.translations, ...after.translations].map(({ language }) => language));
  const textsIn = (language: string, { translations }: WholeProduct) => {
    const { language: _language, ...texts } = translations.find((each) => each.language === language) ?? { language };
    return Object.keys(texts).length > 0 ? texts : null;
  };
  return [...languages]
    .sort()
    .map((language) => compare(`translations.${language}`, null, textsIn(language, before), textsIn(language, after)));
}

/** What differs where only the categories of a product do. */
export function compareCategories(before: readonly string[], after: readonly string[]): FieldChange[] {
  const change = compare('categories', null, before, after);
  return change ? [change] : [];
}

const describeAttributes = ({ attributes }: WholeProduct) =>
  attributes.map(({ attributeId, ownerId, content }) => ({ attributeId, ownerId, ...content }));

const both = <Value>(before: WholeProduct, after: WholeProduct, read: (whole: WholeProduct) => Value) =>
  [read(before), read(after)] as const;

function compareVariants(before: Variant, after: Variant) {
  const inWords = ({ selectedOptions }: Variant) => selectedOptions.map(({ name, value }) => `${name}: ${value}`);
  return [
    ...describedOfVariant.map((field) => compare(field, after.id, before[field], after[field])),
    compare('price', after.id, moneyInWords(before.price), moneyInWords(after.price)),
    compare('compareAtPrice', after.id, moneyInWords(before.compareAtPrice), moneyInWords(after.compareAtPrice)),
    compare('selectedOptions', after.id, inWords(before), inWords(after)),
  ];
}

function compare(field: string, variantId: string | null, before: unknown, after: unknown): FieldChange | null {
  return isDeepStrictEqual(before, after) ? null : { field, variantId, before: inWords(before), after: inWords(after) };
}

const moneyInWords = (money: Money | null) => money && `${decimalAmount(money)} ${money.currency}`;

function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}
