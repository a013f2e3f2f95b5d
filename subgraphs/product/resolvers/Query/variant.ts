import { skuNamedBy } from '../../domain/sku.ts';
import { findVariantBySku } from '../../store/variants.ts';
import type { QueryResolvers } from '../generated.ts';
import { ifFindable } from '../visible.ts';

export const variant: QueryResolvers['variant'] = async (_parent, args, context) => {
  const sku = skuNamedBy(args.sku);
  const found = sku === null ? null : await findVariantBySku(context.dependencies.database.prisma, sku);
  return found && ifFindable(await context.products.load(found.productId), context) ? found : null;
};
