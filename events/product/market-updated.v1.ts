import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { marketSnapshotSchema } from './market-snapshot.ts';

/** A market changed; the data is its state after the change. The aggregate is the market. */
export const marketUpdatedV1 = defineEvent('market.updated', 1, marketSnapshotSchema);
