import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { createAttribute as create } from '../../use-cases/attributes/define-attribute.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';
import { newAttribute } from '../inputs/attribute-fields.ts';

export const createAttribute = mutation<MutationResolvers['createAttribute']>()({
  input: newAttribute,
  perform: (attribute, context) => create(context.dependencies, attribute, causeOfRequest(context)),
  type: 'Attribute',
  refusals: {
    'code-taken': (_, { code }) => alreadyExists(['input', 'code'], `attribute with the code ${code}`),
  },
});
