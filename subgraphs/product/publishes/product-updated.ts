import { productUpdatedV1 } from '#events/product/product-updated.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Variant } from '../domain/variant.ts';
import { productSnapshot } from './product-snapshot.ts';

interface Update {
  productId: string;
  version: number;
  /** All of the product's, as they are after the change. */
  variants: readonly Variant[];
  at: Date;
  cause: Cause;
}

export function productUpdated({ productId, version, variants, at, cause }: Update) {
  return {
    contract: productUpdatedV1,
    aggregateId: productId,
    aggregateVersion: version,
    occurredAt: at,
    data: productSnapshot(productId, variants),
    cause,
  } satisfies NewEvent<typeof productUpdatedV1>;
}
