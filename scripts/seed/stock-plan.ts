import { between, createRandom } from './random.ts';

export const warehouses = [
  { code: 'RTM-1', name: 'Rotterdam Harbour' },
  { code: 'VIE-1', name: 'Vienna South' },
] as const;
export type WarehouseCode = (typeof warehouses)[number]['code'];

/** Units of a variant that each warehouse begins with. Decided by the SKU alone, so that a repeated seed decides alike. */
export function initialStock(sku: string): Record<WarehouseCode, number> {
  const random = createRandom(`stock of ${sku}`);
  const kind = random();
  if (kind < 0.03) return { 'RTM-1': 0, 'VIE-1': 0 };
  if (kind < 0.13) return { 'RTM-1': between(random, 1, 5), 'VIE-1': 0 };
  return { 'RTM-1': between(random, 20, 150), 'VIE-1': between(random, 0, 60) };
}
