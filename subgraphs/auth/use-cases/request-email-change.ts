import type { z } from 'zod';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type InvalidInput, invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { requestEmailChangeInput } from '../domain/account-input.ts';
import { type MessageRequested, messageRequested } from '../domain/account-messages.ts';
import { type InvalidCredentials, invalidCredentials, type TooManyAttempts } from '../domain/refusals.ts';
import { checkOwnPassword, lockChecked } from './check-own-password.ts';
import type { Circumstances } from './circumstances.ts';
import { countMessage } from './count-message.ts';
import { requestMessages } from './request-messages.ts';

export interface EmailChange extends z.infer<typeof requestEmailChangeInput> {
  userId: string;
}

/** Sends a message to the address the caller's account is to have. Whether others have it makes no difference. */
export async function requestEmailChange(
  dependencies: Dependencies,
  { userId, newEmail: email, password }: EmailChange,
  circumstances: Circumstances,
): Promise<MessageRequested | InvalidCredentials | TooManyAttempts | InvalidInput> {
  const { clientAddress } = circumstances.client;
  const checked = await checkOwnPassword(dependencies, userId, password, clientAddress);
  if ('__typename' in checked) return checked;
  if (email === checked.email) return invalidInput(['input', 'newEmail'], 'newEmail: expected another address');
  const counted = await countMessage(dependencies, email, clientAddress);
  if ('__typename' in counted) return counted;

  if (counted.mayWrite) {
    const passwordHash = await dependencies.passwords.hash(email, password);
    const isSent = await withRetries(() =>
      dependencies.database.transact(async (tx) => {
        // The password that goes along to the new address must not be one that was replaced meanwhile.
        if (!(await lockChecked(tx, checked))) return false;
        await requestMessages(tx, dependencies, [{ userId, kind: 'CHANGE_EMAIL', email, passwordHash }], circumstances);
        return true;
      }),
    );
    if (!isSent) return invalidCredentials;
  }
  return messageRequested('CHANGE_EMAIL');
}
