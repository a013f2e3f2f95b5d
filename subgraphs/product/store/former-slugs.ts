import type { Tx } from './database.ts';

/** Lets a slug that a product had lead to it. */
export async function saveFormerSlug(tx: Tx, slug: string, productId: string): Promise<void> {
  await tx.formerSlug.upsert({
    where: { slug },
    create: { slug, productId },
    update: { productId },
    select: { slug: true },
  });
}

/** Lets slugs lead to no product that had them before: others have them now. */
export async function deleteFormerSlugs(tx: Tx, slugs: readonly string[]): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { slug: { in: [...slugs] } } });
}

/** Lets no slug lead to a product any more that it had before. */
export async function deleteFormerSlugsOf(tx: Tx, productId: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { productId } });
}
