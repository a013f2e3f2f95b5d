import type { z } from 'zod';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { registerInput } from '../domain/account-input.ts';
import { type TooManyAttempts, tooManyAttempts } from '../domain/refusals.ts';
import type { Circumstances } from './circumstances.ts';
import { createAccount } from './create-account.ts';
import { type IssuedTokens, issueTokens } from './issue-tokens.ts';
import { openSession } from './open-session.ts';
import { requestMessages } from './request-messages.ts';

/**
 * Creates a customer's account and signs it in. Whether the address has other accounts makes no difference: it belongs to
 * whoever answers the message.
 */
export async function register(
  dependencies: Dependencies,
  { email, password, displayName }: z.infer<typeof registerInput>,
  circumstances: Circumstances,
): Promise<IssuedTokens | TooManyAttempts> {
  const { clientAddress } = circumstances.client;
  const wait = await dependencies.attempts.countRegistration(clientAddress);
  if (wait > 0) return tooManyAttempts(wait);
  // Signing in to the claim tries its password at the other accounts of the address, and is not counted when it is right.
  const waitToClaim = await dependencies.attempts.countClaim({ email, clientAddress });
  if (waitToClaim > 0) return tooManyAttempts(waitToClaim);

  // Over the limit the account comes to be all the same, and its owner asks for the message another time.
  const mayWrite = (await dependencies.attempts.countMessage(email)) === 0;
  const passwordHash = await dependencies.passwords.hash(email, password);
  const created = await withRetries(() =>
    dependencies.database.transact(async (tx) => {
      const account = { email, emailVerified: false, passwordHash, displayName, roles: ['CUSTOMER' as const] };
      const user = await createAccount(tx, account, circumstances);
      if (!user) throw new Error('an address that need not be proved was refused');
      if (mayWrite)
        await requestMessages(tx, dependencies, [{ userId: user.id, kind: 'VERIFY_EMAIL', email }], circumstances);
      const session = await openSession(tx, { userId: user.id, hasSecondFactor: false }, circumstances);
      return { user: { ...user, lastSignedInAt: circumstances.now }, session };
    }),
  );
  return issueTokens(dependencies, created.user, created.session, circumstances.now);
}
