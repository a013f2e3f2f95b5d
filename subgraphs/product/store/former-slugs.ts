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

/** Lets a slug lead to no product that had it before: one has it now. */
export async function deleteFormerSlug(tx: Tx, slug: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { slug } });
}

/** Lets no slug lead to a product any more that it had before. */
export async function deleteFormerSlugsOf(tx: Tx, productId: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { productId } });
}
