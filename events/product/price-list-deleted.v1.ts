import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** There is a price list no more, nor its entries. The aggregate is the price list. */
export const priceListDeletedV1 = defineEvent('price-list.deleted', 1, z.object({ priceListId: z.uuid() }));
