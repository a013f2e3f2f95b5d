import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { withoutAbsent } from '#packages/mutations/without-absent.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { updateWarehouse as update } from '../../use-cases/update-warehouse.ts';
import type { MutationResolvers } from '../generated.ts';
import { warehouseFields } from '../inputs/warehouse-fields.ts';
import {
  holdsTooMuch,
  nothingToPickUpAt,
  othersHaveTooLittle,
  servesTooMany,
  unknownWarehouseById,
} from '../warehouse-errors.ts';

const { name, kind, priority, address, countries, markets, isPickupPoint, isPickupOnly } = warehouseFields;

const input = z.object({
  id,
  name: name.nullish(),
  kind: kind.nullish(),
  priority: priority.nullish(),
  address: address.nullish(),
  countries: countries.nullish(),
  markets: markets.nullish(),
  isPickupPoint: isPickupPoint.nullish(),
  isPickupOnly: isPickupOnly.nullish(),
  isActive: z.boolean().nullish(),
  reservations: z
    .enum(['KEEP', 'REALLOCATE'])
    .nullish()
    .transform((value) => value ?? 'REALLOCATE'),
});

export const updateWarehouse = mutation<MutationResolvers['updateWarehouse']>()({
  input,
  perform: ({ id, reservations: promised, ...given }, context) =>
    update(context.dependencies, { id, wished: withoutAbsent(given), promised }, causeOfRequest(context)),
  type: 'Warehouse',
  refusals: {
    'unknown-warehouse': unknownWarehouseById,
    'nothing-to-pick-up-at': nothingToPickUpAt,
    'holds-too-much': holdsTooMuch,
    'serves-too-many': servesTooMany,
    'insufficient-stock': othersHaveTooLittle,
  },
});
