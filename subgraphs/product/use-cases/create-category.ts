import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { NewCategory } from '../domain/new-category.ts';
import type { Category } from '../domain/product.ts';
import type { Room } from '../room.ts';
import { insertCategory } from '../store/insert-category.ts';
import { type AlreadyExists, alreadyExists } from './already-exists.ts';

export async function createCategory({ database }: Room, input: NewCategory): Promise<Category | AlreadyExists> {
  const category = { id: uuidv7(), ...input };
  if (await insertCategory(database.prisma, category)) return category;
  return alreadyExists(['input', 'slug'], `category with the slug ${input.slug}`);
}
