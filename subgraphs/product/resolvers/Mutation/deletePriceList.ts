import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deletePriceList as remove } from '../../use-cases/price-lists/delete-price-list.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { priceListChanged, unknownPriceList } from '../price-list-errors.ts';

export const deletePriceList = mutation<MutationResolvers['deletePriceList']>()({
  input: z.object({ id, expectedVersion }),
  perform: (deletion, context) => remove(context.dependencies, deletion, causeOfRequest(context)),
  type: 'PriceListDeleted',
  refusals: { 'unknown-price-list': unknownPriceList, 'price-list-changed': priceListChanged },
});
