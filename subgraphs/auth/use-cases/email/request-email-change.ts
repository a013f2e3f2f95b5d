import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { messageRequested } from '../../domain/account-messages.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { countMessage } from '../messages/count-message.ts';
import { requestMessages } from '../messages/request-messages.ts';
import { checkOwnPassword, lockChecked } from '../passwords/check-own-password.ts';

export interface EmailChange {
  userId: string;
  newEmail: string;
  password: string;
}

/** Sends a message to the address the caller's account is to have. Whether others have it makes no difference. */
export async function requestEmailChange(
  dependencies: Dependencies,
  { userId, newEmail: email, password }: EmailChange,
  occurrence: ClientOccurrence,
) {
  const { database, passwords } = dependencies;
  const { client } = occurrence;
  const checked = await checkOwnPassword(dependencies, { userId, password }, client);
  if (isRefusal(checked)) return checked;
  if (email === checked.email) return refuse('same-email');
  const counted = await countMessage(dependencies, email, client);
  if (isRefusal(counted)) return counted;

  const requested = messageRequested('CHANGE_EMAIL');
  if (!counted.mayWrite) return requested;
  const passwordHash = await passwords.hash(email, password);
  return database.transact(async (tx) => {
    // The password that goes along to the new address must not be one that was replaced meanwhile.
    if (!(await lockChecked(tx, checked))) return refuse('invalid-credentials');
    await requestMessages(tx, dependencies, [{ userId, kind: 'CHANGE_EMAIL', email, passwordHash }], occurrence);
    return requested;
  });
}
