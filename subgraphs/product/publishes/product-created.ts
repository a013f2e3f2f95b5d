import { productCreatedV1 } from '#events/product/product-created.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Product } from '../domain/product.ts';
import type { Variant } from '../domain/variant.ts';
import { productSnapshot } from './product-snapshot.ts';

export function productCreated({ id, createdAt }: Product, variants: readonly Variant[], cause: Cause) {
  return {
    contract: productCreatedV1,
    aggregateId: id,
    aggregateVersion: 1,
    occurredAt: createdAt,
    data: productSnapshot(id, variants),
    cause,
  } satisfies NewEvent<typeof productCreatedV1>;
}
