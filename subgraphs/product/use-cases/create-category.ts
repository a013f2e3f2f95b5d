import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Category } from '../domain/product.ts';
import { categoryCreated } from '../publishes/category-created.ts';
import { insertCategory } from '../store/categories.ts';

/** Creates a category and tells whoever remembers the list of them. */
export function createCategory({ database, clock }: Dependencies, input: Omit<Category, 'id'>, cause: Cause) {
  const id = uuidv7();
  const category = { id, ...input };
  return database.transact(async (tx) => {
    if (!(await insertCategory(tx, category))) return refuse('slug-taken');
    await appendEvents(tx, eventsAbout({ id, version: 1 }, [categoryCreated(id)], { at: clock(), cause }));
    return category;
  });
}
