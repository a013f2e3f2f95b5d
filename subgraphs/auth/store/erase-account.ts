import type { Tx } from './database.ts';

/**
 * Removes everything personal that is kept of an account, and every way into it; an id and two dates stay. The account is
 * locked, its sessions have ended.
 */
export async function eraseAccount(tx: Tx, id: string, erasedAt: Date): Promise<void> {
  await tx.user.update({
    where: { id },
    data: {
      email: `${id}@deleted.invalid`,
      emailVerifiedAt: null,
      passwordHash: null,
      displayName: null,
      phone: null,
      locale: null,
      roles: ['CUSTOMER'],
      orderUpdates: [],
      marketing: [],
      totpSecret: null,
      secondFactorAt: null,
      totpStep: null,
      disabledAt: null,
      lastSignedInAt: null,
      erasedAt,
    },
    select: { id: true },
  });
  const where = { userId: id };
  await tx.savedAddress.deleteMany({ where });
  await tx.session.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.signInChallenge.deleteMany({ where });
  await tx.accountMessage.deleteMany({ where });
}
