import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isPersonalPassword } from '../../domain/password-policy.ts';
import { deleteUnusedMessages } from '../../store/account-messages.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { checkOwnPassword, lockChecked } from './check-own-password.ts';
import { setPassword } from './set-password.ts';

export interface PasswordChange {
  userId: string;
  /** The session of the caller, which goes on. */
  sessionId: string | null;
  currentPassword: string;
  newPassword: string;
}

/** Changes the password of the caller, who knows the old one. */
export async function changePassword(
  dependencies: Dependencies,
  { userId, sessionId, currentPassword, newPassword }: PasswordChange,
  occurrence: ClientOccurrence,
) {
  const { attempts, database, passwords } = dependencies;
  const { client } = occurrence;
  const checked = await checkOwnPassword(dependencies, { userId, password: currentPassword }, client);
  if (isRefusal(checked)) return checked;
  if (isPersonalPassword(newPassword, checked)) return refuse('personal-password');
  if (checked.emailVerifiedAt === null) {
    // Signing in with it tries it at the other accounts of the address, and is not counted: here it is, as a guess.
    const { clientAddress } = client;
    const wait = await attempts.countWrongPassword({ email: checked.email, clientAddress });
    if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });
  }
  const passwordHash = await passwords.hash(checked.email, newPassword);
  return database.transact(async (tx) => {
    const account = await lockChecked(tx, checked);
    if (!account) return refuse('invalid-credentials');
    // They would set another password, or take the old one along to a new address.
    await deleteUnusedMessages(tx, userId, ['RESET_PASSWORD', 'INVITATION', 'CHANGE_EMAIL']);
    const change = { account, passwordHash, reason: 'PASSWORD_CHANGED' as const, except: sessionId };
    return setPassword(tx, change, occurrence);
  });
}
