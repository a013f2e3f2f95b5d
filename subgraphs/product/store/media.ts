import type { Media } from '../domain/product.ts';
import type { Tx } from './database.ts';

/** Writes the pictures of a product, the main one first. */
export async function insertMedia(tx: Tx, productId: string, media: readonly Media[]): Promise<void> {
  await tx.media.createMany({ data: media.map(({ url, alt }, position) => ({ productId, position, url, alt })) });
}

/** Each with its product, the main picture first. */
export function findMediaOfProducts(tx: Tx, productIds: readonly string[]): Promise<(Media & { productId: string })[]> {
  return tx.media.findMany({ where: { productId: { in: [...productIds] } }, orderBy: { position: 'asc' } });
}
