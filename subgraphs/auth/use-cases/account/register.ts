import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { requestMessages } from '../messages/request-messages.ts';
import { type IssuedTokens, issueTokens } from '../sessions/issue-tokens.ts';
import { openSession } from '../sessions/open-session.ts';
import { createAccount } from './create-account.ts';

export interface Registration {
  email: string;
  password: string;
  displayName: string | null;
}

/**
 * Creates a customer's account and signs it in. Whether the address has other accounts makes no difference: it belongs to
 * whoever answers the message.
 */
export async function register(
  dependencies: Dependencies,
  { email, password, displayName }: Registration,
  occurrence: ClientOccurrence,
): Promise<IssuedTokens | Refusal<'too-many-attempts', { retryAfterSeconds: number }>> {
  const { attempts, database, passwords } = dependencies;
  const { at, client } = occurrence;
  const { clientAddress } = client;
  const wait = await attempts.countRegistration(clientAddress);
  if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });
  // Signing in to the claim tries its password at the other accounts of the address, and is not counted when it is right.
  const waitToClaim = await attempts.countClaim({ email, clientAddress });
  if (waitToClaim > 0) return refuse('too-many-attempts', { retryAfterSeconds: waitToClaim });

  // Over the limit the account comes to be all the same, and its owner asks for the message another time.
  const mayWrite = (await attempts.countMessage(email)) === 0;
  const passwordHash = await passwords.hash(email, password);
  const created = await database.transact(async (tx) => {
    const account = { email, emailVerified: false, passwordHash, displayName, roles: ['CUSTOMER' as const] };
    const user = await createAccount(tx, account, occurrence);
    if (isRefusal(user)) throw new Error('an address that need not be proved was refused');
    const { id: userId } = user;
    if (mayWrite) await requestMessages(tx, dependencies, [{ userId, kind: 'VERIFY_EMAIL', email }], occurrence);
    const session = await openSession(tx, { userId, hasSecondFactor: false }, occurrence);
    return { user: { ...user, lastSignedInAt: at }, session };
  });
  return issueTokens(dependencies, created.user, created.session, at);
}
