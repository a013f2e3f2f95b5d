import { readFirst } from '#packages/connection/read-first.ts';
import type { ProductResolvers } from '../generated.ts';

export const Product: ProductResolvers = {
  recommendations: async ({ id }, args, { recommendations }) => {
    const first = readFirst(args, { usual: 4, most: 20 });
    return (await recommendations(first).load(id)).map(({ recommendedId }) => ({ id: recommendedId }));
  },
};
