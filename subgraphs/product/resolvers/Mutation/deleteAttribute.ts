import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { slug as attributeCode } from '../../domain/slug.ts';
import { deleteAttribute as remove } from '../../use-cases/attributes/define-attribute.ts';
import type { MutationResolvers } from '../generated.ts';

export const deleteAttribute = mutation<MutationResolvers['deleteAttribute']>()({
  input: z.object({ code: attributeCode }),
  perform: ({ code }, context) => remove(context.dependencies, code, causeOfRequest(context)),
  type: 'Attribute',
  refusals: {
    'unknown-attribute': (_, { code }) => notFound(['input', 'code'], `attribute ${code}`),
    'attribute-used': () =>
      invalidInput(['input', 'code'], 'A type of product has the attribute: take it from there first.'),
    'attribute-in-rule': ({ slug }) =>
      invalidInput(['input', 'code'], `The rule of the collection ${slug} asks about the attribute: change it first.`),
  },
});
