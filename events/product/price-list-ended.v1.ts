import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The time of a price list has passed: it has not applied since `endsAt`, whenever this is heard. The aggregate is the price list. */
export const priceListEndedV1 = defineEvent('price-list.ended', 1, z.object({ priceListId: z.uuid() }));
