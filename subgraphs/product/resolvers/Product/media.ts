import type { ProductResolvers } from '../generated.ts';

export const media: ProductResolvers['media'] = ({ id }, _args, { loaders }) => loaders.mediaOfProduct.load(id);
