import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import {
  type InvalidCredentials,
  invalidCredentials,
  type SecondFactorConflict,
  secondFactorConflict,
  type TooManyAttempts,
} from '../domain/refusals.ts';
import { newTotpSecret, writeTotpSecret } from '../domain/totp.ts';
import { updateAccount } from '../store/users.ts';
import { checkOwnPassword, lockChecked } from './check-own-password.ts';
import type { Circumstances } from './circumstances.ts';

/** The secret for an authenticator app. */
export interface SecondFactorSetUp {
  __typename: 'SecondFactorSetUp';
  userId: string;
  secret: string;
  uri: string;
}

/** Makes a secret, which is not in force yet, in place of one that was never put into force. */
export async function setUpSecondFactor(
  dependencies: Dependencies,
  userId: string,
  password: string,
  { client }: Circumstances,
): Promise<SecondFactorSetUp | InvalidCredentials | SecondFactorConflict | TooManyAttempts> {
  const { database, keyring } = dependencies;
  const checked = await checkOwnPassword(dependencies, userId, password, client.clientAddress);
  if ('__typename' in checked) return checked;
  const secret = newTotpSecret();
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockChecked(tx, checked);
      if (!account) return invalidCredentials;
      if (account.secondFactorAt !== null) return secondFactorConflict('The second factor is enabled already.');
      await updateAccount(tx, userId, { totpSecret: keyring.seal('totp-secret', secret, userId) });
      return { __typename: 'SecondFactorSetUp', userId, ...writeTotpSecret(secret, account.email) };
    }),
  );
}
