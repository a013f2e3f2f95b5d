import { salesChangedV1 } from '#events/analytics/sales-changed.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { SalesDay } from '../domain/sales-day.ts';

/** A sum as the contract has it: the largest number JSON carries exactly when it is more. */
const capped = (sum: bigint) => Math.min(Number(sum), Number.MAX_SAFE_INTEGER);

export const salesChanged = ({ day, currency, orders, units, revenueMinor }: SalesDay) =>
  eventOf(salesChangedV1, {
    day,
    currency,
    orders: capped(orders),
    units: capped(units),
    revenueMinor: capped(revenueMinor),
  });
