import { isSku } from '../../domain/sku.ts';
import { findVariantBySku } from '../../store/find-variants.ts';
import type { QueryResolvers } from '../generated.ts';

export const variant: QueryResolvers['variant'] = async (_parent, { sku }, { room }) =>
  isSku(sku) ? findVariantBySku(room.database.prisma, sku) : null;
