import type { Tx } from './database.ts';
import { updateAccount } from './users.ts';

/**
 * Removes everything personal that is kept of an account, and every way into it; an id and two dates stay. The account is
 * locked, its sessions have ended.
 */
export async function eraseAccount(tx: Tx, id: string, erasedAt: Date): Promise<void> {
  await updateAccount(tx, id, {
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
  });
  const where = { userId: id };
  await tx.savedAddress.deleteMany({ where });
  await tx.session.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.signInChallenge.deleteMany({ where });
  await tx.accountMessage.deleteMany({ where });
}
