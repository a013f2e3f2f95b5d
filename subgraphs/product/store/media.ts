import type { Media } from '../domain/product.ts';
import type { Tx } from './database.ts';

/** A picture and its place among those of its product. */
interface PlacedPicture extends Media {
  productId: string;
  position: number;
}

/** Writes pictures of products. SQL: one parameter for many rows. */
export async function insertPictures(tx: Tx, pictures: readonly PlacedPicture[]): Promise<void> {
  if (pictures.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO media (id, product_id, position, url, alt)
    SELECT id, "productId", position, url, alt
    FROM jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb)
      AS picture (id uuid, "productId" uuid, position int, url text, alt text)`;
}

/** Writes the pictures of a locked product in place of those it had. */
export async function replaceMedia(tx: Tx, productId: string, media: readonly Media[]): Promise<void> {
  await tx.media.deleteMany({ where: { productId } });
  const pictures = media.map((picture, position) => ({ ...picture, productId, position }));
  await insertPictures(tx, pictures);
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
