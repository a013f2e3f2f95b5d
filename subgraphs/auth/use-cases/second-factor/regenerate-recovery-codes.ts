import type { Dependencies } from '../../dependencies.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { issueRecoveryCodes } from './issue-recovery-codes.ts';
import { type BothFactors, withBothFactors } from './with-both-factors.ts';

/** Gives the caller new recovery codes; none of the old ones works any more. */
export const regenerateRecoveryCodes = (
  dependencies: Dependencies,
  factors: BothFactors,
  occurrence: ClientOccurrence,
) => withBothFactors(dependencies, factors, occurrence, (tx) => issueRecoveryCodes(tx, dependencies, factors.userId));
