import { text } from '#packages/user-errors/input-fields.ts';

/** A stock keeping unit. */
export const sku = text(1, 100);

/** The SKU a text names, however it is written; null for text that no SKU can equal. */
export function skuNamedBy(given: string): string | null {
  return sku.safeParse(given).data ?? null;
}
