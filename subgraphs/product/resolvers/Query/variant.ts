import { isSku } from '../../domain/sku.ts';
import { findVariantBySku } from '../../store/find-variants.ts';
import type { QueryResolvers } from '../generated.ts';

export const variant: QueryResolvers['variant'] = async (_parent, { sku }, { dependencies }) =>
  isSku(sku) ? findVariantBySku(dependencies.database.prisma, sku) : null;
