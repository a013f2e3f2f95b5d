import { isDeepStrictEqual } from 'node:util';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { MetafieldEdit } from '../domain/edit-metafields.ts';
import type { Tx } from '../store/database.ts';
import { findMetafields, type MetafieldHome, replaceMetafields } from '../store/metafields.ts';

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
