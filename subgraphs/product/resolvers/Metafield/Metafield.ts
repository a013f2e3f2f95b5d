import type { MetafieldResolvers } from '../generated.ts';

export const Metafield: MetafieldResolvers = {
  type: ({ type }) => type.toUpperCase() as Uppercase<typeof type>,
};
