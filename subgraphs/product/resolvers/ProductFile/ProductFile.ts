import { fileKeptMs, missingParts, partCountOf, partSize } from '../../domain/product-file.ts';
import { findPartIndexes } from '../../store/product-files.ts';
import type { ProductFileResolvers } from '../generated.ts';

export const ProductFile: ProductFileResolvers = {
  partSize: () => partSize,
  partCount: (file) => partCountOf(file),
  missingParts: async (file, _args, { dependencies }) =>
    missingParts(file, await findPartIndexes(dependencies.database.prisma, file.id)),
  expiresAt: ({ createdAt }) => new Date(createdAt.getTime() + fileKeptMs),
};
