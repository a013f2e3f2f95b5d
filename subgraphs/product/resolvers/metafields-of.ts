import type DataLoader from 'dataloader';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Context } from '../context.ts';
import type { Metafield } from '../domain/metafield.ts';
import { seesDrafts } from './visible.ts';

/** What has no variants has so many at most. */
export const tooManyMetafields = ({ most }: { most: number }) =>
  invalidInput(['input', 'metafields'], `metafields: expected at most ${most} in all`);

/** Whose metafields are read, and where they are loaded; `homeId` is the product of a variant, otherwise the owner. */
interface Owned {
  ownerId: string;
  homeId: string;
  fields: DataLoader<string, Metafield[]>;
}

/** The metafields of something, as far as the caller may read them. */
export async function metafieldsOf(
  { ownerId, homeId, fields }: Owned,
  { namespace }: { namespace?: string | null | undefined },
  context: Context,
): Promise<Metafield[]> {
  const isFor = (field: Metafield) =>
    field.ownerId === ownerId &&
    (field.isPublic || seesDrafts(context)) &&
    (typeof namespace !== 'string' || field.namespace === namespace);
  return (await fields.load(homeId)).filter(isFor);
}
