import { text } from '#packages/user-errors/input-fields.ts';
import { slugOf } from './slug.ts';

/** A stock keeping unit. */
export const sku = text(1, 100);

/** The SKU a text names, however it is written; null for text that no SKU can equal. */
export function skuNamedBy(given: string): string | null {
  return sku.safeParse(given).data ?? null;
}

const longest = 100;
/** Characters kept free for a hyphen and a number. */
const longestNumber = 6;

/** A SKU for a variant of a product that was given none: `TEA-GLASS-BLUE`. With a number from 2 on, for when it is taken. */
export function madeSku(slug: string, values: readonly string[], number = 1): string {
  const words = [slug, ...values.map(slugOf)].join('-').toUpperCase();
  const stem = words.slice(0, longest - longestNumber).replace(/-+$/, '');
  return number === 1 ? stem : `${stem}-${number}`;
}
