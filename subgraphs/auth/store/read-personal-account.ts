import type { Tx } from './database.ts';

/**
 * All that is kept of a person, as JSON. What to leave out, since it could let somebody in, is named rather than what to
 * take, so that a column that is added later is not forgotten.
 */
export async function readPersonalAccount(tx: Tx, userId: string): Promise<unknown> {
  const account = await tx.user.findUnique({
    where: { id: userId },
    omit: { version: true, accessVersion: true, passwordHash: true, totpSecret: true, totpStep: true },
    include: {
      addresses: { omit: { userId: true }, orderBy: { id: 'asc' } },
      sessions: { omit: { userId: true, rotationKey: true }, orderBy: { id: 'asc' } },
      messages: { omit: { userId: true, tokenHash: true, passwordHash: true }, orderBy: { id: 'asc' } },
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
