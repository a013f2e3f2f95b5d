import type { Dependencies } from '../dependencies.ts';
import type { Circumstances } from './circumstances.ts';
import { issueRecoveryCodes } from './issue-recovery-codes.ts';
import { type BothFactors, withBothFactors } from './with-both-factors.ts';

/** Gives the caller new recovery codes; none of the old ones works any more. */
export function regenerateRecoveryCodes(
  dependencies: Dependencies,
  factors: BothFactors,
  circumstances: Circumstances,
) {
  return withBothFactors(dependencies, factors, circumstances, (tx) =>
    issueRecoveryCodes(tx, dependencies, factors.userId),
  );
}
