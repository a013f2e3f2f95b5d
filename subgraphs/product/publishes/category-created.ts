import { categoryCreatedV1 } from '#events/product/category-created.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

export const categoryCreated = (categoryId: string) => eventOf(categoryCreatedV1, { categoryId });
