import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type MessageKind, messageLifetimes, messageToken } from '../../domain/account-messages.ts';
import { hashSecretToken } from '../../domain/secret-token.ts';
import { userMessageRequested } from '../../publishes/user-events.ts';
import { insertMessages } from '../../store/account-messages.ts';
import type { Tx } from '../../store/database.ts';
import { updateUserVersions } from '../../store/users.ts';

export interface MessageRequest {
  userId: string;
  kind: MessageKind;
  /** Where it goes. */
  email: string;
  /** CHANGE_EMAIL: the account's password, salted with the new address. */
  passwordHash?: string;
}

/**
 * Asks for messages with a link; those of the same kinds to the same accounts before them no longer work. In as many statements
 * for several accounts as for one: who waits is not to learn how many there are.
 */
export async function requestMessages(
  tx: Tx,
  { keyring }: Pick<Dependencies, 'keyring'>,
  requests: readonly MessageRequest[],
  occurrence: Occurrence,
): Promise<void> {
  const createdAt = occurrence.at;
  // Locks the accounts, so that of two requests at once one is overtaken.
  const versions = await updateUserVersions(
    tx,
    requests.map(({ userId }) => userId),
  );
  // One that was deleted meanwhile has no version, and is not to be written to.
  const reachable = requests.filter(({ userId }) => versions.has(userId));
  const messages = reachable.map(({ passwordHash = null, ...request }) => {
    const id = uuidv7();
    const tokenHash = hashSecretToken(messageToken(keyring, id));
    const expiresAt = new Date(createdAt.getTime() + messageLifetimes[request.kind] * 1000);
    return { id, ...request, passwordHash, tokenHash, createdAt, expiresAt };
  });
  await insertMessages(tx, messages);
  const events = messages.flatMap((message) => {
    const { userId: id } = message;
    const version = versions.get(id);
    if (version === undefined) throw new Error(`there is no account ${id} to send a message to`);
    return eventsAbout({ id, version }, [userMessageRequested(message)], occurrence);
  });
  await appendEvents(tx, events);
}
