import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Category } from '../../domain/category.ts';
import { categoryUpdated } from '../../publishes/category-events.ts';
import { updateCategory } from '../../store/categories.ts';
import type { Tx } from '../../store/database.ts';

/** Gives a locked category its next version, and tells of it: something was changed that is kept beside it. */
export async function reviseCategory(tx: Tx, before: Category, occurrence: Occurrence): Promise<Category> {
  const category = { ...before, version: before.version + 1 };
  await updateCategory(tx, category);
  await appendEvents(tx, eventsAbout(category, [categoryUpdated(category.id)], occurrence));
  return category;
}
