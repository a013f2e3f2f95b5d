import type { TranslatedKind } from '../domain/translation.ts';
import type { Tx } from './database.ts';

/**
 * Keeps a slug for this transaction until it ends: whoever gives it to a thing of this kind, in whatever language, waits. Only then what
 * has it can be looked for: it stands in two tables, which no index spans. SQL: Prisma Client knows no locks.
 */
export const holdSlug = (tx: Tx, kind: TranslatedKind, slug: string): Promise<void> => holdSlugs(tx, kind, [slug]);

/** The same for several, in their order: two transactions wait for one another in one direction only. */
export async function holdSlugs(tx: Tx, kind: TranslatedKind, slugs: readonly string[]): Promise<void> {
  const names = slugs.map((slug) => `slug ${kind} ${slug}`).sort();
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(name, 0))::text FROM unnest(${names}::text[]) AS name`;
}

/** Those of the slugs that things have in another language than the shop's own. */
export async function findTranslatedSlugs(
  tx: Tx,
  kind: TranslatedKind,
  slugs: readonly string[],
): Promise<Set<string | null>> {
  const found = await tx.translation.findMany({ where: { kind, slug: { in: [...slugs] } }, select: { slug: true } });
  return new Set(found.map(({ slug }) => slug));
}

/** The thing that has the slug in another language than the shop's own; null when there is none. */
export async function findByTranslatedSlug(tx: Tx, kind: TranslatedKind, slug: string): Promise<string | null> {
  const found = await tx.translation.findFirst({ where: { kind, slug }, select: { ownerId: true } });
  return found?.ownerId ?? null;
}
