import { skuNamedBy } from '../../domain/sku.ts';
import { findVariantBySku } from '../../store/variants.ts';
import type { QueryResolvers } from '../generated.ts';

export const variant: QueryResolvers['variant'] = async (_parent, args, { dependencies }) => {
  const sku = skuNamedBy(args.sku);
  return sku === null ? null : findVariantBySku(dependencies.database.prisma, sku);
};
