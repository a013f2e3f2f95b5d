import { exportKeptMs } from '../../domain/product-export.ts';
import { findExportPart } from '../../store/product-exports.ts';
import type { ProductExportResolvers } from '../generated.ts';

export const ProductExport: ProductExportResolvers = {
  async part({ jobId }, { index }, { dependencies }) {
    const content = await findExportPart(dependencies.database.prisma, jobId, index);
    return content && Buffer.from(content).toString('base64');
  },
  expiresAt: ({ createdAt }) => new Date(createdAt.getTime() + exportKeptMs),
};
