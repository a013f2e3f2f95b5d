import { z } from 'zod';
import { readPage, toConnection } from '#packages/connection/connection.ts';
import { isUuid } from '#packages/ids/uuidv7.ts';
import { listMovements } from '../../store/stock-movements.ts';
import type { QueryResolvers } from '../generated.ts';

export const stockMovements: QueryResolvers['stockMovements'] = async (_parent, args, { dependencies }) => {
  const page = readPage(args, z.uuid());
  const variantId = args.variantId ?? null;
  const known = variantId === null || isUuid(variantId);
  const query = { variantId, before: page.after, limit: page.first + 1 };
  const lines = known ? await listMovements(dependencies.database.prisma, query) : [];
  return toConnection(lines, page, (line) => line.id);
};
