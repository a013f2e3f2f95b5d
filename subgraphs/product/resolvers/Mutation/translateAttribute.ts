import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { slug } from '../../domain/slug.ts';
import { translateAttribute as translate } from '../../use-cases/translations/translate-attribute.ts';
import type { MutationResolvers } from '../generated.ts';
import { attributeTranslation } from '../inputs/translations.ts';
import { translationRefusals } from '../translation-refusals.ts';

export const translateAttribute = mutation<MutationResolvers['translateAttribute']>()({
  input: z.object({ code: slug, ...attributeTranslation }),
  perform: (edit, context) => translate(context.dependencies, edit, causeOfRequest(context)),
  type: 'Attribute',
  refusals: {
    ...translationRefusals,
    'unknown-attribute': (_, { code }) => notFound(['input', 'code'], `attribute ${code}`),
    'unknown-option': ({ index }, { options }) =>
      notFound(['input', 'options', index, 'code'], `option ${options[index]?.code} of the attribute`),
  },
});
