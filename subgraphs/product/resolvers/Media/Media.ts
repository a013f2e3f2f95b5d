import type { MediaResolvers } from '../generated.ts';
import { inLanguage } from '../in-language.ts';

export const Media: MediaResolvers = {
  alt: ({ id, productId, alt: original }, _args, context) =>
    inLanguage(
      { kind: 'product', id: productId, original },
      ({ media }) => media.find(({ mediaId }) => mediaId === id)?.alt,
      context,
    ),
};
