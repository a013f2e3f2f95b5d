import type { Category } from '../domain/product.ts';
import type { Tx } from './database.ts';

/** False when the slug is taken. */
export async function insertCategory(tx: Tx, { id, slug, name }: Category): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO category (id, slug, name) VALUES (${id}::uuid, ${slug}, ${name}) ON CONFLICT (slug) DO NOTHING`;
  return inserted === 1;
}
