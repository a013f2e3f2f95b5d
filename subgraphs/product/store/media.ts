import type { Media } from '../domain/product.ts';
import type { Tx } from './database.ts';

/** Writes the pictures of a product, the main one first. */
export async function insertMedia(tx: Tx, productId: string, media: readonly Media[]): Promise<void> {
  if (media.length > 0)
    await tx.media.createMany({
      data: media.map(({ id, url, alt }, position) => ({ id, productId, position, url, alt })),
    });
}

/** Writes the pictures of a locked product in place of those it had. */
export async function replaceMedia(tx: Tx, productId: string, media: readonly Media[]): Promise<void> {
  await tx.media.deleteMany({ where: { productId } });
  await insertMedia(tx, productId, media);
}

/** A picture, with its product. */
export interface PlacedMedia extends Media {
  productId: string;
}

export function findMedia(tx: Tx, ids: readonly string[]): Promise<PlacedMedia[]> {
  return tx.media.findMany({ where: { id: { in: [...ids] } } });
}

/** Each with its product, the main picture first. */
export function findMediaOfProducts(tx: Tx, productIds: readonly string[]): Promise<PlacedMedia[]> {
  return tx.media.findMany({ where: { productId: { in: [...productIds] } }, orderBy: { position: 'asc' } });
}
