import { isUuid } from '#packages/ids/uuidv7.ts';
import { findImport } from '../../store/product-imports.ts';
import type { QueryResolvers } from '../generated.ts';

export const productImport: QueryResolvers['productImport'] = (_parent, { jobId }, { dependencies }) =>
  isUuid(jobId) ? findImport(dependencies.database.prisma, jobId.toLowerCase()) : null;
