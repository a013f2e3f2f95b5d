import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { hashSecretToken } from '../../domain/secret-token.ts';
import { deleteSignInChallenges, findChallengedAccount } from '../../store/sign-in-challenges.ts';
import { lockAccount, withoutSecrets } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { acceptCode } from '../second-factor/accept-code.ts';
import { tryCode } from '../second-factor/try-code.ts';
import { issueTokens } from '../sessions/issue-tokens.ts';
import { startSession } from '../sessions/start-session.ts';

/** Starts a session for who gave the password of an account before and now gives a one-time code. */
export async function completeSignIn(
  dependencies: Dependencies,
  { challenge, code }: { challenge: string; code: string },
  occurrence: ClientOccurrence,
) {
  const { at } = occurrence;
  const hash = hashSecretToken(challenge);
  const userId = await findChallengedAccount(dependencies.database.prisma, hash, at);
  if (userId === null) return refuse('invalid-challenge');

  const completed = await tryCode(dependencies, userId, async (tx) => {
    const account = await lockAccount(tx, userId);
    // It may have been used up, or the password changed, before the account was locked.
    if (!account || (await findChallengedAccount(tx, hash, at)) === null) return refuse('invalid-challenge');
    if (account.disabledAt !== null) return refuse('account-disabled');
    if (!(await acceptCode(tx, dependencies, account, { code, now: at }))) return refuse('invalid-code');
    await deleteSignInChallenges(tx, userId);
    const session = await startSession(tx, account, { hasSecondFactor: true }, occurrence);
    if (!session) throw new Error(`account ${userId} changed while it was locked`);
    return { account, session };
  });
  if (isRefusal(completed)) return completed;
  const { account, session } = completed;
  return issueTokens(dependencies, { ...withoutSecrets(account), lastSignedInAt: at }, session, at);
}
