import { isDeepStrictEqual } from 'node:util';
import { isRefusal, type Refusal } from '#packages/refusals/refusal.ts';
import type { Metafield } from '../domain/metafield.ts';
import type { Tx } from '../store/database.ts';
import { findMetafields, type MetafieldHome, replaceMetafields } from '../store/metafields.ts';

/** What the metafields of something are to become. */
export type MetafieldEdit = (
  fields: readonly Metafield[],
) => Metafield[] | Refusal<'too-many-metafields', { most: number }>;

/** Writes what becomes of the metafields of something locked. Resolves to whether that makes a difference. */
export async function keepMetafields(
  tx: Tx,
  home: Exclude<MetafieldHome, 'productId'>,
  id: string,
  edit: MetafieldEdit,
) {
  const before = (await findMetafields(tx, home, [id])).map(({ homeId: _homeId, ...field }) => field);
  const after = edit(before);
  if (isRefusal(after)) return after;
  if (isDeepStrictEqual(before, after)) return false;
  await replaceMetafields(tx, home, id, after);
  return true;
}
