import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { translateCategory as translate } from '../../use-cases/translations/translate-category.ts';
import { alreadyExists } from '../already-exists.ts';
import { categoryChanged, unknownCategory } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { categoryTranslation } from '../inputs/translations.ts';
import { translationRefusals } from '../translation-refusals.ts';

export const translateCategory = mutation<MutationResolvers['translateCategory']>()({
  input: z.object({ id, expectedVersion, ...categoryTranslation }),
  perform: (edit, context) => translate(context.dependencies, edit, causeOfRequest(context)),
  type: 'Category',
  refusals: {
    ...translationRefusals,
    'unknown-category': unknownCategory,
    'category-changed': categoryChanged,
    'slug-taken': (_, { slug }) => alreadyExists(['input', 'slug'], `category with the slug ${slug}`),
  },
});
