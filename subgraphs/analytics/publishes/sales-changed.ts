import { salesChangedV1 } from '#events/analytics/sales-changed.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { type SalesDay, salesDayId } from '../domain/sales-day.ts';

/** A sum as the contract has it: the largest number JSON carries exactly when it is more. */
const capped = (sum: bigint) => Math.min(Number(sum), Number.MAX_SAFE_INTEGER);

export function salesChanged(changed: SalesDay, cause: Cause) {
  const { day, currency, orders, units, revenueMinor } = changed;
  return {
    contract: salesChangedV1,
    aggregateId: salesDayId(changed),
    aggregateVersion: changed.version,
    occurredAt: changed.updatedAt,
    data: { day, currency, orders: capped(orders), units: capped(units), revenueMinor: capped(revenueMinor) },
    cause,
  } satisfies NewEvent<typeof salesChangedV1>;
}
