import { clientNetwork } from '#packages/client-network/client-network.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type Client, findClientAddresses } from '../../store/sessions.ts';
import { type Account, updatePasswordHash } from '../../store/users.ts';

export interface Credentials {
  /** In lower case. */
  email: string;
  password: string;
}

/**
 * Which of some accounts of one e-mail address a password belongs to. Costs the same whether there are none, one or many.
 * Wrong passwords are counted; too many hold further ones up, also the right one.
 */
export function checkPassword(
  dependencies: Dependencies,
  { email, password }: Credentials,
  loadAccounts: () => Promise<Account[]>,
  { clientAddress }: Client,
): Promise<Account | Refusal<'invalid-credentials'> | Refusal<'too-many-attempts', { retryAfterSeconds: number }>> {
  const { attempts, database, passwords } = dependencies;
  const attempt = { email, clientAddress };
  // Attempts are looked up and counted within a turn: of any number of simultaneous guesses, no more than there are
  // turns get past the limit, while simultaneous correct sign-ins do not hinder each other.
  return dependencies.hashingTurn(async () => {
    const accounts = await loadAccounts();
    const wait = await attempts.waitForPassword(attempt, async () => {
      const addresses = await findClientAddresses(database.prisma, accounts.filter(hasProvedAddress));
      return addresses.map(clientNetwork).includes(clientNetwork(clientAddress));
    });
    if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });

    const withPassword = accounts.flatMap((account) => (account.passwordHash === null ? [] : [account]));
    const hashes = withPassword.map(({ passwordHash }) => passwordHash as string);
    const { matched, outdated } = await passwords.match(email, password, hashes);
    const account = matched === null ? undefined : withPassword[matched];
    if (!account?.passwordHash) {
      const ledTo = await attempts.countWrongPassword(attempt);
      return ledTo > 0 ? refuse('too-many-attempts', { retryAfterSeconds: ledTo }) : refuse('invalid-credentials');
    }
    if (hasProvedAddress(account)) await attempts.forgetWrongPasswords(attempt);
    if (!outdated) return account;
    const to = await passwords.hash(email, password);
    await updatePasswordHash(database.prisma, account.id, { from: account.passwordHash, to });
    return { ...account, passwordHash: to };
  });
}

/**
 * Anybody may claim an address and sign in to what they claimed, as often as they like: that must not hand out further
 * guesses at the account of somebody else who claims it, whether there is one or not.
 */
const hasProvedAddress = ({ emailVerifiedAt }: Account) => emailVerifiedAt !== null;
