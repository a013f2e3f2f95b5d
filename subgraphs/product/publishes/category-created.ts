import { categoryCreatedV1 } from '#events/product/category-created.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Category } from '../domain/product.ts';

export function categoryCreated({ id }: Category, occurredAt: Date, cause: Cause) {
  return {
    contract: categoryCreatedV1,
    aggregateId: id,
    aggregateVersion: 1,
    occurredAt,
    data: { categoryId: id },
    cause,
  } satisfies NewEvent<typeof categoryCreatedV1>;
}
