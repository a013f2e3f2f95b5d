import { refuse } from '#packages/refusals/refusal.ts';
import type { Media, WholeProduct } from './product.ts';
import { firstUnknown, putFirst } from './put-first.ts';

/** Most pictures of a product. */
const mostMedia = 50;

/** The product with more pictures, behind those it has. */
export function addMedia(whole: WholeProduct, added: readonly Omit<Media, 'id'>[], createId: () => string) {
  if (whole.media.length + added.length > mostMedia) return refuse('too-many-media', { most: mostMedia });
  return { ...whole, media: [...whole.media, ...added.map((each) => ({ id: createId(), ...each }))] };
}

/** The product with a picture that shows or says something else. */
export function editMedia(
  whole: WholeProduct,
  mediaId: string,
  edit: { url?: string | undefined; alt?: string | null | undefined },
) {
  if (!whole.media.some(({ id }) => id === mediaId)) return refuse('unknown-media');
  const media = whole.media.map((each) =>
    each.id === mediaId
      ? { ...each, url: edit.url ?? each.url, alt: edit.alt === undefined ? each.alt : edit.alt }
      : each,
  );
  return { ...whole, media };
}

/** The product without some pictures; variants that they showed are shown by none. */
export function removeMedia(whole: WholeProduct, mediaIds: readonly string[]) {
  const unknown = firstUnknown(mediaIds, whole.media);
  if (unknown >= 0) return refuse('unknown-media', { index: unknown });
  const isGone = (id: string | null) => id !== null && mediaIds.includes(id);
  return {
    ...whole,
    media: whole.media.filter(({ id }) => !isGone(id)),
    variants: whole.variants.map((variant) => (isGone(variant.mediaId) ? { ...variant, mediaId: null } : variant)),
  };
}

/** The product with its pictures in another order: first those that are named, then the others as they were. */
export function reorderMedia(whole: WholeProduct, mediaIds: readonly string[]) {
  const first = putFirst(whole.media, mediaIds);
  return 'unknown' in first ? refuse('unknown-media', { index: first.unknown }) : { ...whole, media: first.items };
}
