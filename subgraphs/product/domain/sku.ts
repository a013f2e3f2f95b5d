import { text } from '#packages/user-errors/input-fields.ts';

/** A stock keeping unit. */
export const sku = text(1, 100);

/** False for text that no SKU can equal. */
export function isSku(given: string): boolean {
  return sku.safeParse(given).success;
}
