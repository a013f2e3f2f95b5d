import { rootCollation, titleCollation } from '../domain/title-collation.ts';
import type { Tx } from './database.ts';

/** A language in whose order titles are listed. */
export interface TitleLanguage {
  language: string;
  /** The name of a collation that has an index. */
  collation: string;
}

/** Those of which all products have a title. */
export function findTitleLanguages(tx: Tx): Promise<TitleLanguage[]> {
  return tx.titleLanguage.findMany({ where: { isComplete: true }, select: { language: true, collation: true } });
}

/** Languages into which a title is translated: a job writes the titles of all other products. */
export async function noteTitleLanguages(tx: Tx, languages: ReadonlySet<string>): Promise<void> {
  // In one order: two who note the same ones wait for one another.
  const data = [...languages].sort().map((language) => ({ language, collation: titleCollation(language) }));
  if (data.length > 0) await tx.titleLanguage.createMany({ data, skipDuplicates: true });
}

/** The shop's own language, if it has an order of its own. In others originals are listed by `product.title_key`. */
export async function noteOwnLanguage(tx: Tx, language: string): Promise<void> {
  const collation = titleCollation(language);
  if (collation === rootCollation) return;
  await tx.titleLanguage.createMany({ data: [{ language, collation, originals: true }], skipDuplicates: true });
}

/**
 * A language that is not complete, locked; null when there is none, or others are at it. SQL: Prisma Client takes no locks.
 */
export async function lockIncompleteLanguage(tx: Tx): Promise<{ language: string; filledTo: string | null } | null> {
  const rows = await tx.$queryRaw<{ language: string; filledTo: string | null }[]>`
    SELECT language, filled_to AS "filledTo" FROM title_language WHERE NOT is_complete
    ORDER BY language LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0] ?? null;
}

/**
 * Waits for everybody who read the languages before one was noted and may still write a product without a title in it. Whoever
 * reads them later knows it: the lock of a table is taken before a statement sees its rows.
 */
export async function awaitWritersWithoutIt(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE title_language IN ACCESS EXCLUSIVE MODE`;
}

/** Tells how far the titles in a locked language are written. */
export async function updateTitleLanguage(
  tx: Tx,
  language: string,
  progress: { filledTo: string } | { isComplete: true },
): Promise<void> {
  await tx.titleLanguage.update({ where: { language }, data: progress });
}
