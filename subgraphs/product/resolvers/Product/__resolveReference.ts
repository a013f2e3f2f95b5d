import { isUuid } from '#packages/ids/uuidv7.ts';
import type { ProductResolvers } from '../generated.ts';

export const __resolveReference: ProductResolvers['__resolveReference'] = ({ id }, { loaders }) =>
  isUuid(id) ? loaders.product.load(id) : null;
