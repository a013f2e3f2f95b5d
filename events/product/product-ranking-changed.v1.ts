import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

// For those who remember lists: it says that something changed, not what.
/** Products have other places in a list that is ordered by something which is not theirs. The aggregate is the order, by a name. */
export const productRankingChangedV1 = defineEvent(
  'product-ranking.changed',
  1,
  z.object({
    /** As the graph names it. */
    sort: z.string(),
  }),
);
