import { categoryCreatedV1 } from '#events/product/category-created.v1.ts';
import { categoryDeletedV1 } from '#events/product/category-deleted.v1.ts';
import { categoryMovedV1 } from '#events/product/category-moved.v1.ts';
import { categoryUpdatedV1 } from '#events/product/category-updated.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

export const categoryCreated = (categoryId: string) => eventOf(categoryCreatedV1, { categoryId });

export const categoryUpdated = (categoryId: string) => eventOf(categoryUpdatedV1, { categoryId });

export const categoryMoved = (categoryId: string, { from, to }: Record<'from' | 'to', string | null>) =>
  eventOf(categoryMovedV1, { categoryId, fromParentId: from, toParentId: to });

/** @param productsTo the category that its products are filed under from now on; null when it had none. */
export const categoryDeleted = (categoryId: string, productsTo: string | null) =>
  eventOf(categoryDeletedV1, { categoryId, productsMovedTo: productsTo });
