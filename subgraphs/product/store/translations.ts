import { isDeepStrictEqual } from 'node:util';
import type { TranslatedKind } from '../domain/translation.ts';
import type { TranslationsByKind } from '../domain/translations-by-kind.ts';
import type { Tx } from './database.ts';
import type { Prisma } from './generated/client.ts';

/** Those of things of a kind, each with its owner, by language. */
export async function findTranslations<Kind extends TranslatedKind>(
  tx: Tx,
  kind: Kind,
  ownerIds: readonly string[],
  /** Only in these. */
  languages?: readonly string[],
): Promise<{ ownerId: string; translation: TranslationsByKind[Kind] }[]> {
  const rows = await tx.translation.findMany({
    where: { kind, ownerId: { in: [...ownerIds] }, ...(languages && { language: { in: [...languages] } }) },
    orderBy: { language: 'asc' },
  });
  return rows.map(({ ownerId, language, slug, texts }) => ({
    ownerId,
    // As `saveTranslations` wrote them.
    translation: { language, slug, ...(texts as object) } as TranslationsByKind[Kind],
  }));
}

/** All of one thing, by language. */
export async function listTranslations<Kind extends TranslatedKind>(
  tx: Tx,
  kind: Kind,
  ownerId: string,
): Promise<TranslationsByKind[Kind][]> {
  return (await findTranslations(tx, kind, [ownerId])).map(({ translation }) => translation);
}

/** Writes what differs of the translations of a locked thing. */
export async function saveTranslations<Kind extends TranslatedKind>(
  tx: Tx,
  { kind, ownerId }: { kind: Kind; ownerId: string },
  before: readonly TranslationsByKind[Kind][],
  after: readonly TranslationsByKind[Kind][],
): Promise<void> {
  const known = new Map(before.map((translation) => [translation.language, translation]));
  const changed = after.filter((translation) => !isDeepStrictEqual(known.get(translation.language), translation));
  const kept = new Set(after.map(({ language }) => language));
  // Written anew: languages may exchange their slugs.
  const gone = [...changed.map(({ language }) => language), ...[...known.keys()].filter((each) => !kept.has(each))];
  if (gone.length > 0) await tx.translation.deleteMany({ where: { ownerId, language: { in: gone } } });
  const data = changed.map(({ language, slug, ...texts }) => {
    return { kind, ownerId, language, slug, texts: texts as Prisma.InputJsonObject };
  });
  if (data.length > 0) await tx.translation.createMany({ data });
}

/** Deletes those of a thing that is deleted. */
export async function deleteTranslations(tx: Tx, ownerId: string): Promise<void> {
  await tx.translation.deleteMany({ where: { ownerId } });
}
