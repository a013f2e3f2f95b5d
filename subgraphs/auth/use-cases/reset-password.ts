import type { z } from 'zod';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { isUniqueViolation } from '#packages/sql/unique-violation.ts';
import { type InvalidInput, invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { resetPasswordInput } from '../domain/account-input.ts';
import { isPersonalPassword, personalPassword } from '../domain/password-policy.ts';
import { type InvalidToken, invalidToken } from '../domain/refusals.ts';
import { findUsableMessage, forgetUnusedMessages } from '../store/account-messages.ts';
import { findAccount, provenEmailIndex } from '../store/users.ts';
import { acceptToken } from './accept-token.ts';
import type { Circumstances } from './circumstances.ts';
import { proveEmail } from './prove-email.ts';
import { type PasswordChanged, setPassword } from './set-password.ts';

const kinds = ['RESET_PASSWORD', 'INVITATION'] as const;

/** Sets the password of an account by a token from a message to its address. A second factor stays. */
export async function resetPassword(
  dependencies: Dependencies,
  { token, newPassword }: z.infer<typeof resetPasswordInput>,
  circumstances: Circumstances,
): Promise<PasswordChanged | InvalidToken | InvalidInput> {
  const { prisma } = dependencies.database;
  const message = await findUsableMessage(prisma, { token, kinds, now: circumstances.now });
  const account = message && (await findAccount(prisma, message.userId));
  // Before anything is hashed: only who got a message makes this subgraph work.
  if (!account) return invalidToken('token');
  if (isPersonalPassword(newPassword, account)) {
    return invalidInput(['input', 'newPassword'], `newPassword: ${personalPassword}`);
  }
  const { email } = message;
  const reset = { token, passwordHash: await dependencies.passwords.hash(email, newPassword) };
  const answer = await proveAndSet(dependencies, reset, circumstances);
  if (answer.__typename === 'PasswordChanged') {
    await dependencies.attempts.forgetWrongPasswords({ email, clientAddress: circumstances.client.clientAddress });
  }
  return answer;
}

interface Reset {
  token: string;
  passwordHash: string;
}

/** Proves the address as well, unless another account has: that keeps it, and this one goes on as a claimant. */
async function proveAndSet(
  dependencies: Dependencies,
  reset: Reset,
  circumstances: Circumstances,
): Promise<PasswordChanged | InvalidToken> {
  try {
    return await setByToken(dependencies, { ...reset, proves: true }, circumstances);
  } catch (error) {
    if (!isUniqueViolation(error, provenEmailIndex)) throw error;
    return setByToken(dependencies, { ...reset, proves: false }, circumstances);
  }
}

function setByToken(
  { database }: Dependencies,
  { token, passwordHash, proves }: Reset & { proves: boolean },
  circumstances: Circumstances,
): Promise<PasswordChanged | InvalidToken> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const accepted = await acceptToken(tx, token, kinds, circumstances.now);
      if (!accepted) return invalidToken('token');
      const { account } = accepted;
      // It got one since the message was sent: see findResettableAccounts.
      if (account.emailVerifiedAt === null && account.secondFactorAt !== null) return invalidToken('token');
      await forgetUnusedMessages(tx, account.id);
      if (proves) await proveEmail(tx, account, circumstances);
      return setPassword(tx, { userId: account.id, passwordHash, reason: 'PASSWORD_RESET' }, circumstances);
    }),
  );
}
