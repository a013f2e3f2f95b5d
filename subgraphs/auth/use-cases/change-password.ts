import type { z } from 'zod';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type InvalidInput, invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { changePasswordInput } from '../domain/account-input.ts';
import { isPersonalPassword, personalPassword } from '../domain/password-policy.ts';
import {
  type InvalidCredentials,
  invalidCredentials,
  type TooManyAttempts,
  tooManyAttempts,
} from '../domain/refusals.ts';
import { forgetUnusedMessages } from '../store/account-messages.ts';
import { checkOwnPassword, lockChecked } from './check-own-password.ts';
import type { Circumstances } from './circumstances.ts';
import { type PasswordChanged, setPassword } from './set-password.ts';

export interface PasswordChange extends z.infer<typeof changePasswordInput> {
  userId: string;
  /** The session of the caller, which goes on. */
  sessionId: string | null;
}

/** Changes the password of the caller, who knows the old one. */
export async function changePassword(
  dependencies: Dependencies,
  { userId, sessionId, currentPassword, newPassword }: PasswordChange,
  circumstances: Circumstances,
): Promise<PasswordChanged | InvalidCredentials | TooManyAttempts | InvalidInput> {
  const checked = await checkOwnPassword(dependencies, userId, currentPassword, circumstances.client.clientAddress);
  if ('__typename' in checked) return checked;
  if (isPersonalPassword(newPassword, checked)) {
    return invalidInput(['input', 'newPassword'], `newPassword: ${personalPassword}`);
  }
  if (checked.emailVerifiedAt === null) {
    // Signing in with it tries it at the other accounts of the address, and is not counted: here it is, as a guess.
    const { clientAddress } = circumstances.client;
    const wait = await dependencies.attempts.countWrongPassword({ email: checked.email, clientAddress });
    if (wait > 0) return tooManyAttempts(wait);
  }
  const passwordHash = await dependencies.passwords.hash(checked.email, newPassword);
  return withRetries(() =>
    dependencies.database.transact(async (tx) => {
      if (!(await lockChecked(tx, checked))) return invalidCredentials;
      // They would set another password, or take the old one along to a new address.
      await forgetUnusedMessages(tx, userId, ['RESET_PASSWORD', 'INVITATION', 'CHANGE_EMAIL']);
      const change = { userId, passwordHash, reason: 'PASSWORD_CHANGED' as const, except: sessionId };
      return setPassword(tx, change, circumstances);
    }),
  );
}
