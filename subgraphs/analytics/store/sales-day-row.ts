import type { SalesDay } from '../domain/sales-day.ts';

export interface SalesDayRow {
  day: string;
  currency: string;
  orders: number;
  units: number;
  revenue_minor: bigint;
  version: number;
  updated_at: Date;
}

export function toSalesDay({ revenue_minor, updated_at, ...same }: SalesDayRow): SalesDay {
  return { ...same, revenueMinor: Number(revenue_minor), updatedAt: updated_at };
}
