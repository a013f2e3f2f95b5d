import type { Tx } from './database.ts';
import { secrets, updateAccount } from './users.ts';

/**
 * All that is kept of a person, as JSON. What to leave out, since it could let somebody in, is named rather than what to
 * take, so that a column that is added later is not forgotten.
 */
export async function findPersonalData(tx: Tx, userId: string): Promise<unknown> {
  const account = await tx.user.findUnique({
    where: { id: userId },
    omit: { ...secrets, accessVersion: true },
    include: {
      addresses: { omit: { userId: true }, orderBy: { id: 'asc' } },
      sessions: { omit: { userId: true, rotationKey: true }, orderBy: { id: 'asc' } },
      messages: { omit: { userId: true, tokenHash: true, passwordHash: true }, orderBy: { id: 'asc' } },
      notices: { omit: { userId: true }, orderBy: { id: 'asc' } },
      groups: { select: { since: true, group: { select: { code: true, name: true } } }, orderBy: { groupId: 'asc' } },
      recoveryCodes: { omit: { userId: true, hash: true } },
      signInChallenges: { omit: { userId: true, hash: true } },
    },
  });
  const apiKeys = await tx.apiKey.findMany({
    where: { createdBy: userId },
    omit: { createdBy: true, secretHash: true },
    orderBy: { id: 'asc' },
  });
  return { ...account, apiKeys };
}

/**
 * Removes everything personal that is kept of an account, and every way into it; an id and two dates stay. The account is
 * locked, its sessions have ended, and it has left its groups.
 */
export async function deletePersonalData(tx: Tx, userId: string, erasedAt: Date): Promise<void> {
  await updateAccount(tx, userId, {
    email: `${userId}@deleted.invalid`,
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
  const where = { userId };
  await tx.savedAddress.deleteMany({ where });
  await tx.session.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.signInChallenge.deleteMany({ where });
  await tx.accountMessage.deleteMany({ where });
  await tx.accountNotice.deleteMany({ where });
}
