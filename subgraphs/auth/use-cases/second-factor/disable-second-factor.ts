import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findRights } from '../../store/role-rights.ts';
import { findAccount } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { type BothFactors, withBothFactors } from './with-both-factors.ts';

/** Ends the second factor of the caller, unless a role of theirs takes one. */
export async function disableSecondFactor(
  dependencies: Dependencies,
  factors: BothFactors,
  occurrence: ClientOccurrence,
) {
  const { userId } = factors;
  // Before the code is spent, and once: a role that comes to take a second factor meanwhile is withheld from then on.
  const roles = await findRolesInNeed(dependencies, userId);
  if (roles.length > 0) return refuse('roles-take-second-factor', { roles });

  return withBothFactors(dependencies, factors, occurrence, async (tx, account) => {
    await removeSecondFactor(tx, account, occurrence);
    return { userId };
  });
}

async function findRolesInNeed({ database: { prisma } }: Dependencies, userId: string) {
  const [account, rights] = await Promise.all([findAccount(prisma, userId), findRights(prisma)]);
  return account?.roles.filter((role) => rights[role].requiresSecondFactor) ?? [];
}
