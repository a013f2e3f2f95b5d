import { refuse } from '#packages/refusals/refusal.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isPersonalPassword } from '../../domain/password-policy.ts';
import { deleteUnusedMessages, findUsableMessage } from '../../store/account-messages.ts';
import { findAccount, provenEmailIndex } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { proveEmail } from '../email/prove-email.ts';
import { acceptToken } from '../messages/accept-token.ts';
import { setPassword } from './set-password.ts';

const kinds = ['RESET_PASSWORD', 'INVITATION'] as const;

/** Sets the password of an account by a token from a message to its address. A second factor stays. */
export async function resetPassword(
  dependencies: Dependencies,
  { token, newPassword }: { token: string; newPassword: string },
  occurrence: ClientOccurrence,
) {
  const { attempts, database, passwords } = dependencies;
  const message = await findUsableMessage(database.prisma, { token, kinds, now: occurrence.at });
  const account = message && (await findAccount(database.prisma, message.userId));
  // Before anything is hashed: only who got a message makes this subgraph work.
  if (!account) return refuse('invalid-token');
  if (isPersonalPassword(newPassword, account)) return refuse('personal-password');
  const { email } = message;
  const reset = { token, passwordHash: await passwords.hash(email, newPassword) };
  const changed = await proveAndSet(dependencies, reset, occurrence);
  if (!changed) return refuse('invalid-token');
  await attempts.forgetWrongPasswords({ email, clientAddress: occurrence.client.clientAddress });
  return changed;
}

interface Reset {
  token: string;
  passwordHash: string;
}

/** Proves the address as well, unless another account has: that keeps it, and this one goes on as a claimant. */
async function proveAndSet(dependencies: Dependencies, reset: Reset, occurrence: ClientOccurrence) {
  try {
    return await setByToken(dependencies, { ...reset, proves: true }, occurrence);
  } catch (error) {
    if (!isUniqueViolation(error, provenEmailIndex)) throw error;
    return setByToken(dependencies, { ...reset, proves: false }, occurrence);
  }
}

/** Null when the token leads to nothing. That is no refusal yet, so that the transaction commits: what was used up stays so. */
function setByToken(
  { database }: Dependencies,
  { token, passwordHash, proves }: Reset & { proves: boolean },
  occurrence: ClientOccurrence,
) {
  return database.transact(async (tx) => {
    const accepted = await acceptToken(tx, token, kinds, occurrence.at);
    if (!accepted) return null;
    const { account } = accepted;
    // It got one since the message was sent: see findResettableAccounts.
    if (account.emailVerifiedAt === null && account.secondFactorAt !== null) return null;
    await deleteUnusedMessages(tx, account.id);
    if (proves) await proveEmail(tx, account, occurrence);
    return setPassword(tx, { account, passwordHash, reason: 'PASSWORD_RESET' }, occurrence);
  });
}
