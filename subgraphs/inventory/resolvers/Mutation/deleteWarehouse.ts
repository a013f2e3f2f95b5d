import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deleteWarehouse as remove } from '../../use-cases/delete-warehouse.ts';
import type { MutationResolvers } from '../generated.ts';
import { unknownWarehouseById } from '../warehouse-errors.ts';

export const deleteWarehouse = mutation<MutationResolvers['deleteWarehouse']>()({
  input: z.object({ id }),
  perform: (deletion, context) => remove(context.dependencies, deletion, causeOfRequest(context)),
  type: 'WarehouseDeleted',
  refusals: {
    'unknown-warehouse': unknownWarehouseById,
    'warehouse-in-use': ({ variants, reservations }) => ({
      __typename: 'WarehouseInUse',
      code: 'WAREHOUSE_IN_USE',
      message: `It holds stock of ${variants} variants, and has promised units to ${reservations} orders.`,
      path: ['input', 'id'],
      ...{ variants, reservations },
    }),
  },
});
