import { isKnownClient } from '../../domain/is-known-client.ts';
import type { Tx } from '../../store/database.ts';
import { clientColumns, listClients } from '../../store/sessions.ts';
import { type Account, updateLastSignIn } from '../../store/users.ts';
import { tellOwner } from '../account/tell-owner.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { type OpenSession, openSession } from './open-session.ts';

/** Starts a session for an account whose owner was recognised; null when the account changed meanwhile. */
export async function startSession(
  tx: Tx,
  account: Account,
  { hasSecondFactor }: { hasSecondFactor: boolean },
  occurrence: ClientOccurrence,
): Promise<OpenSession | null> {
  if (!(await updateLastSignIn(tx, account, occurrence.at))) return null;
  await tellOfNewClient(tx, account, occurrence);
  return openSession(tx, { userId: account.id, hasSecondFactor }, occurrence);
}

/** The account is locked by the note of the sign-in: of two at once by one new client the second knows it. */
async function tellOfNewClient(tx: Tx, account: Account, occurrence: ClientOccurrence): Promise<void> {
  const seen = await listClients(tx, account.id);
  const isFirst = account.lastSignedInAt === null && seen.length === 0;
  const client = clientColumns(occurrence.client);
  if (isFirst || isKnownClient(client, seen)) return;
  await tellOwner(tx, account, { kind: 'NEW_SIGN_IN', ...client }, occurrence);
}
