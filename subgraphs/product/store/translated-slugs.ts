import type { TranslatedKind } from '../domain/translation.ts';
import type { Tx } from './database.ts';

/**
 * Keeps a slug for this transaction until it ends: whoever gives it to a thing of this kind, in whatever language, waits. Only then what
 * has it can be looked for: it stands in two tables, which no index spans. SQL: Prisma Client knows no locks.
 */
export async function holdSlug(tx: Tx, kind: TranslatedKind, slug: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug ${kind} ${slug}`}, 0))::text`;
}

/** The thing that has the slug in another language than the shop's own; null when there is none. */
export async function findByTranslatedSlug(tx: Tx, kind: TranslatedKind, slug: string): Promise<string | null> {
  const found = await tx.translation.findFirst({ where: { kind, slug }, select: { ownerId: true } });
  return found?.ownerId ?? null;
}
