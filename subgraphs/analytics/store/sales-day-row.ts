import type { SalesDay } from '../domain/sales-day.ts';
import { type SumsRow, toSums } from './sums-row.ts';

export interface SalesDayRow extends SumsRow {
  day: string;
  currency: string;
  version: number;
  updated_at: Date;
}

export function toSalesDay({ day, currency, version, updated_at: updatedAt, ...sums }: SalesDayRow): SalesDay {
  return { day, currency, version, updatedAt, ...toSums(sums) };
}
