import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { orNull } from '#packages/user-errors/input-fields.ts';
import { createWarehouse as create } from '../../use-cases/create-warehouse.ts';
import type { MutationResolvers } from '../generated.ts';
import { warehouseFields } from '../inputs/warehouse-fields.ts';
import { nothingToPickUpAt } from '../warehouse-errors.ts';

const { name, kind, priority, address, countries, markets, isPickupPoint, isPickupOnly } = warehouseFields;
const orUsual = <Field extends z.ZodType>(field: Field, usual: z.output<Field>) =>
  field.nullish().transform((value) => value ?? usual);

const input = z.object({
  code: z.string().regex(/^[A-Z0-9-]{2,20}$/, 'expected 2 to 20 capital letters, digits and hyphens'),
  name,
  kind: orUsual(kind, 'FULFILLMENT'),
  priority: orUsual(priority, 100),
  address: orNull(address),
  countries: orUsual(countries, []),
  markets: orUsual(markets, []),
  isPickupPoint: orUsual(isPickupPoint, false),
  isPickupOnly: orUsual(isPickupOnly, false),
});

export const createWarehouse = mutation<MutationResolvers['createWarehouse']>()({
  input,
  perform: (warehouse, context) => create(context.dependencies, warehouse, causeOfRequest(context)),
  type: 'Warehouse',
  refusals: {
    'code-taken': (_, { code }) => ({
      __typename: 'WarehouseCodeTaken',
      code: 'ALREADY_EXISTS',
      message: `There is a warehouse ${code} already, or there was one.`,
      path: ['input', 'code'],
    }),
    'nothing-to-pick-up-at': nothingToPickUpAt,
  },
});
