import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { newTotpSecret, writeTotpSecret } from '../../domain/totp.ts';
import type { Client } from '../../store/sessions.ts';
import { updateAccount } from '../../store/users.ts';
import { checkOwnPassword, lockChecked, type OwnPassword } from '../passwords/check-own-password.ts';

/** The secret for an authenticator app. */
export interface SecondFactorSetUp {
  userId: string;
  secret: string;
  uri: string;
}

/** Makes a secret, which is not in force yet, in place of one that was never put into force. */
export async function setUpSecondFactor(dependencies: Dependencies, caller: OwnPassword, client: Client) {
  const { database, keyring } = dependencies;
  const { userId } = caller;
  const checked = await checkOwnPassword(dependencies, caller, client);
  if (isRefusal(checked)) return checked;
  const secret = newTotpSecret();
  return database.transact(async (tx) => {
    const account = await lockChecked(tx, checked);
    if (!account) return refuse('invalid-credentials');
    if (account.secondFactorAt !== null) return refuse('second-factor-enabled');
    await updateAccount(tx, userId, { totpSecret: keyring.seal('totp-secret', secret, userId) });
    return { userId, ...writeTotpSecret(secret, account.email) };
  });
}
