import { isDeepStrictEqual } from 'node:util';
import type { WholeProduct } from '../domain/product.ts';
import type { Tx } from './database.ts';
import { noteTitleLanguages } from './title-languages.ts';

const translatedTitles = ({ translations }: WholeProduct) =>
  translations.filter(({ title }) => title !== null).map(({ language, title }) => ({ language, title }));

/** Writes the titles of new products in all languages in which lists are ordered. */
export async function insertTitles(tx: Tx, wholes: readonly WholeProduct[]): Promise<void> {
  await noteTitleLanguages(tx, new Set(wholes.flatMap(translatedTitles).map(({ language }) => language)));
  await saveTitlesOf(
    tx,
    wholes.map(({ product }) => product.id),
  );
}

/** Those of a changed product, as far as they differ. */
export async function saveTitles(tx: Tx, before: WholeProduct, after: WholeProduct): Promise<void> {
  const { id, title, deletedAt } = after.product;
  if (deletedAt) {
    await tx.productTitle.deleteMany({ where: { productId: id } });
    return;
  }
  const translated = translatedTitles(after);
  if (title === before.product.title && isDeepStrictEqual(translatedTitles(before), translated)) return;
  await noteTitleLanguages(tx, new Set(translated.map(({ language }) => language)));
  await saveTitlesOf(tx, [id]);
}

/**
 * Writes the titles of products that this transaction has written or locked, as they stand. A text is looked for as it is for who asks in the
 * language: in it, in what is more general, and in the end in the original. SQL: one statement for all, since the rest is known to the database.
 */
export async function saveTitlesOf(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_title AS pt (product_id, language, "collation", title)
    SELECT p.id, l.language, l.collation, coalesce((
      SELECT t.texts ->> 'title' FROM translation t
      WHERE t.owner_id = p.id AND NOT l.originals AND t.texts ->> 'title' IS NOT NULL
        AND (t.language = l.language OR starts_with(l.language, t.language || '-'))
      ORDER BY length(t.language) DESC LIMIT 1
    ), p.title)
    FROM product p CROSS JOIN title_language l
    WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.deleted_at IS NULL
    ON CONFLICT (product_id, language) DO UPDATE SET title = EXCLUDED.title WHERE pt.title <> EXCLUDED.title`;
}

/** Products after one, in the order of their ids, locked: their titles stay as they are. SQL: Prisma Client takes no locks. */
export async function lockProductsAfter(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM product WHERE id > ${after}::uuid ORDER BY id LIMIT ${limit} FOR UPDATE`;
  return rows.map(({ id }) => id);
}
