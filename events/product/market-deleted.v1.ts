import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The shop does not sell in a market any more. The aggregate is the market. */
export const marketDeletedV1 = defineEvent('market.deleted', 1, z.object({ marketId: z.uuid(), code: z.string() }));
