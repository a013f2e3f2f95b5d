import { z } from 'zod';
import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import type { Collection } from '../../domain/collection.ts';
import { countCollections, listCollections } from '../../store/collections.ts';
import type { QueryResolvers } from '../generated.ts';

/** Resolver parent of `CollectionConnection`. */
export interface CollectionPage extends Connection<Collection> {
  /** Called only when the operation asks for it. */
  totalCount: () => Promise<number>;
}

const cursor = z.tuple([z.string().refine((key) => key.isWellFormed() && !key.includes('\0')), z.uuid()]);

export const collections: QueryResolvers['collections'] = async (
  _parent,
  args,
  { dependencies },
): Promise<CollectionPage> => {
  const { prisma } = dependencies.database;
  const page = readPage(args, cursor);
  const rows = await listCollections(prisma, page);
  return {
    ...toConnection(rows, page, ({ titleKey, id }) => [titleKey, id]),
    totalCount: () => countCollections(prisma),
  };
};
