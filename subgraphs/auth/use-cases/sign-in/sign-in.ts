import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { listClaimants, withoutSecrets } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { checkPassword } from '../passwords/check-password.ts';
import { issueTokens } from '../sessions/issue-tokens.ts';
import { startSession } from '../sessions/start-session.ts';
import { challengeSignIn } from './challenge-sign-in.ts';

/** Starts a session for who knows the password of an account, or asks for the one-time code as well. */
export async function signIn(
  dependencies: Dependencies,
  credentials: { email: string; password: string },
  occurrence: ClientOccurrence,
) {
  const { at, client } = occurrence;
  const { database } = dependencies;
  const loadAccounts = () => listClaimants(database.prisma, credentials.email);
  const account = await checkPassword(dependencies, credentials, loadAccounts, client);
  if (isRefusal(account)) return account;
  if (account.disabledAt !== null) return refuse('account-disabled');
  if (account.secondFactorAt !== null) return challengeSignIn(dependencies, account, at);

  const session = await database.transact((tx) => startSession(tx, account, { hasSecondFactor: false }, occurrence));
  if (!session) return refuse('invalid-credentials');
  return issueTokens(dependencies, { ...withoutSecrets(account), lastSignedInAt: at }, session, at);
}
