import type { Dependencies } from '../dependencies.ts';
import { secondFactorConflict } from '../domain/refusals.ts';
import { readRights } from '../store/role-rights.ts';
import { findAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { type BothFactors, withBothFactors } from './with-both-factors.ts';

/** Ends the second factor of the caller, unless a role of theirs takes one. */
export async function disableSecondFactor(
  dependencies: Dependencies,
  factors: BothFactors,
  circumstances: Circumstances,
) {
  const { userId } = factors;
  // Before the code is spent, and once: a role that comes to take a second factor meanwhile is withheld from then on.
  const needed = await findRolesInNeed(dependencies, userId);
  if (needed.length > 0) return secondFactorConflict(`Your role ${needed.join(' and ')} takes a second factor.`);

  return withBothFactors(dependencies, factors, circumstances, async (tx) => {
    await removeSecondFactor(tx, userId, circumstances);
    return { __typename: 'SecondFactorDisabled' as const, userId };
  });
}

async function findRolesInNeed({ database: { prisma } }: Dependencies, userId: string) {
  const [account, rights] = await Promise.all([findAccount(prisma, userId), readRights(prisma)]);
  return account?.roles.filter((role) => rights[role].requiresSecondFactor) ?? [];
}
