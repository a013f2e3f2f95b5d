import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { marketSnapshotSchema } from './market-snapshot.ts';

/** The shop sells in a new market. The aggregate is the market. */
export const marketCreatedV1 = defineEvent('market.created', 1, marketSnapshotSchema);
