import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The time of a price list has come: it applies from `startsAt` on, whenever this is heard. The aggregate is the price list. */
export const priceListStartedV1 = defineEvent('price-list.started', 1, z.object({ priceListId: z.uuid() }));
