import type { MessageChannel, MessageRequest } from '../domain/message.ts';
import { categoryOf } from '../domain/message-category.ts';
import { authChannelOf, isWanted } from '../domain/message-preference.ts';
import type { Tx } from '../store/database.ts';
import { findPreferences } from '../store/message-preferences.ts';
import { findOwners } from '../store/push-devices.ts';

type Possible = Pick<MessageRequest, 'kind' | 'recipientId'> & { channel: MessageChannel };

/**
 * Leaves out what its recipient has not asked for, and what would be pushed to who has no device. What few have asked for makes no message for all others; what is wanted by default does,
 * so that staff see why it was not sent, and what auth keeps is asked when it is to be sent.
 */
export async function withoutUnwanted<Request extends Possible>(
  tx: Tx,
  requests: readonly Request[],
): Promise<readonly Request[]> {
  const possible = await withoutUnreachable(tx, requests);
  const inQuestion = new Set(possible.filter(isOnRequest));
  if (inQuestion.size === 0) return possible;
  const stored = await findPreferences(tx, [...new Set([...inQuestion].map(({ recipientId }) => recipientId))]);
  const byRecipient = Map.groupBy(stored, ({ recipientId }) => recipientId);
  return possible.filter((request) => {
    if (!inQuestion.has(request)) return true;
    const chosen = { stored: byRecipient.get(request.recipientId) ?? [], orderUpdates: null };
    return isWanted(subscriptionOf(request), chosen);
  });
}

async function withoutUnreachable<Request extends Possible>(
  tx: Tx,
  requests: readonly Request[],
): Promise<readonly Request[]> {
  const pushed = requests.filter(({ channel }) => channel === 'PUSH');
  if (pushed.length === 0) return requests;
  const owners = await findOwners(tx, [...new Set(pushed.map(({ recipientId }) => recipientId))]);
  return requests.filter(({ channel, recipientId }) => channel !== 'PUSH' || owners.has(recipientId));
}

const subscriptionOf = ({ kind, channel }: Possible) => ({ category: categoryOf(kind), channel });

const isOnRequest = (request: Possible): boolean =>
  request.channel === 'SMS' && authChannelOf(subscriptionOf(request)) === null;
