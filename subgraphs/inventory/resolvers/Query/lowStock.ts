import type { QueryResolvers } from '../generated.ts';

export const lowStock: QueryResolvers['lowStock'] = () => ({});
