import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { createWarehouse as create } from '../../use-cases/create-warehouse.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({
  code: z.string().regex(/^[A-Z0-9-]{2,20}$/, 'expected 2 to 20 capital letters, digits and hyphens'),
  name: text(1, 200),
});

export const createWarehouse = mutation<MutationResolvers['createWarehouse']>()({
  input,
  perform: (warehouse, context) => create(context.dependencies, warehouse),
  type: 'Warehouse',
  refusals: {
    'code-taken': (_, { code }) => ({
      __typename: 'WarehouseCodeTaken',
      code: 'ALREADY_EXISTS',
      message: `There is a warehouse ${code} already.`,
      path: ['input', 'code'],
    }),
  },
});
