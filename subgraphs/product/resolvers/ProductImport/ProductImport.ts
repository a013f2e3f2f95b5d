import { z } from 'zod';
import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import type { ImportFault } from '../../domain/product-import.ts';
import { countFaults, listFaults } from '../../store/product-imports.ts';
import type { ProductImportResolvers } from '../generated.ts';

/** Resolver parent of `ProductImportFaultConnection`. */
export interface FaultPage extends Connection<ImportFault> {
  /** Called only when the operation asks for it. */
  totalCount: () => Promise<number>;
}

const place = z.tuple([z.int32(), z.int32()]);

export const ProductImport: ProductImportResolvers = {
  ignoredColumns: ({ ignored }) => ignored,
  async faults({ jobId }, args, { dependencies }): Promise<FaultPage> {
    const { prisma } = dependencies.database;
    const page = readPage(args, place);
    const rows = await listFaults(prisma, jobId, { after: page.after, limit: page.first + 1 });
    return {
      ...toConnection(rows, page, ({ product, number }) => [product, number]),
      totalCount: () => countFaults(prisma, jobId),
    };
  },
};
