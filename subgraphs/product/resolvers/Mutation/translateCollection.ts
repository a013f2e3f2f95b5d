import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { translateCollection as translate } from '../../use-cases/translations/translate-collection.ts';
import { collectionChanged, slugTaken, unknownCollection } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { collectionTranslation } from '../inputs/translations.ts';
import { translationRefusals } from '../translation-refusals.ts';

export const translateCollection = mutation<MutationResolvers['translateCollection']>()({
  input: z.object({ id, expectedVersion, ...collectionTranslation }),
  perform: (edit, context) => translate(context.dependencies, edit, causeOfRequest(context)),
  type: 'Collection',
  refusals: {
    ...translationRefusals,
    'unknown-collection': unknownCollection,
    'collection-changed': collectionChanged,
    'slug-taken': slugTaken,
  },
});
