import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { slug } from '../../domain/slug.ts';
import { updateAttribute as update } from '../../use-cases/attributes/define-attribute.ts';
import type { MutationResolvers } from '../generated.ts';
import { attributeFields } from '../inputs/attribute-fields.ts';

const input = z.object({
  code: slug,
  name: attributeFields.name.optional(),
  unit: attributeFields.unit.optional(),
  options: attributeFields.options.min(1, 'expected 1 to 500 options').optional(),
  filterable: attributeFields.filterable.optional(),
});

export const updateAttribute = mutation<MutationResolvers['updateAttribute']>()({
  input,
  perform: (edit, context) => update(context.dependencies, edit, causeOfRequest(context)),
  type: 'Attribute',
  refusals: {
    'unknown-attribute': (_, { code }) => notFound(['input', 'code'], `attribute ${code}`),
    'no-options': () => invalidInput(['input', 'options'], 'options: only an ENUM has options'),
    'no-unit': () => invalidInput(['input', 'unit'], 'unit: only a NUMBER has a unit'),
    'no-filter': () => invalidInput(['input', 'filterable'], 'filterable: expected false for texts'),
    'option-used': ({ option }) => invalidInput(['input', 'options'], `options: a product has the option ${option}`),
  },
});
