import type { SalesSums } from '../domain/sales-sums.ts';

/** Sums as PostgreSQL has them: a sum of bigint is a numeric, which is read as text to stay exact. */
export interface SumsRow {
  orders: bigint;
  units: bigint;
  revenue: string;
}

export function toSums({ orders, units, revenue }: SumsRow): SalesSums {
  return { orders, units, revenueMinor: BigInt(revenue) };
}
