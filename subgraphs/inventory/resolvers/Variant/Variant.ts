import type { VariantResolvers } from '../generated.ts';

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: ({ id }, _args, { availability }) => availability.load(id),
  stockLevels: ({ id }, _args, { levels }) => levels.load(id),
};
