import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { NewCategory } from '../domain/new-category.ts';
import type { Category } from '../domain/product.ts';
import { categoryCreated } from '../publishes/category-created.ts';
import { insertCategory } from '../store/insert-category.ts';
import { type AlreadyExists, alreadyExists } from './already-exists.ts';

export function createCategory(
  { database, clock }: Dependencies,
  input: NewCategory,
  cause: Cause,
): Promise<Category | AlreadyExists> {
  const category = { id: uuidv7(), ...input };
  return database.transact(async (tx) => {
    if (!(await insertCategory(tx, category))) {
      return alreadyExists(['input', 'slug'], `category with the slug ${input.slug}`);
    }
    await appendEvents(tx, [categoryCreated(category, clock(), cause)]);
    return category;
  });
}
