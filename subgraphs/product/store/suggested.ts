import type { Category } from '../domain/category.ts';
import { categoryColumns } from './categories.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { isForSale } from './product-conditions.ts';
import { endOf } from './product-words.ts';

/** Products for sale whose title begins so, by title. SQL: in the order of the index of each language. */
export async function findTitlesBeginning(
  tx: Tx,
  { languages, title }: { languages: readonly string[]; title: string },
  limit: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM unnest(${languages}::text[]) AS l(language) CROSS JOIN LATERAL (
      SELECT p.id, ps.title FROM product_search ps JOIN product p ON p.id = ps.product_id
      WHERE ps.language = l.language AND ps.title >= ${title} AND ps.title < ${endOf(title)} AND ${isForSale}
      ORDER BY ps.title, ps.product_id LIMIT ${limit}
    ) AS f
    GROUP BY f.id ORDER BY min(f.title), f.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Categories with words that begin so in their name; those whose name begins with the first one before others, then by name. SQL: there are few, so all are looked at. */
export function findCategoriesBeginning(tx: Tx, words: readonly string[], limit: number): Promise<Category[]> {
  // Letters, digits and marks only (`searchWords`).
  const conditions = words.map(
    (word) => Prisma.sql`c.name_key LIKE ${`%${word}%`} AND c.name_key ~ ${`(^|[^[:alnum:]])${word}`}`,
  );
  return tx.$queryRaw`
    SELECT ${categoryColumns} FROM category c WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c.name_key ^@ ${words[0] ?? ''} DESC, c.name_key, c.slug LIMIT ${limit}`;
}
