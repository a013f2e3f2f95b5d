import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type Channel, channels } from '../../domain/user.ts';
import { userProfileChanged } from '../../publishes/user-events.ts';
import { lockAccount, updateAccount, withoutSecrets } from '../../store/users.ts';
import { recordUserEvent } from './record-user-event.ts';

export interface SetOrderUpdates {
  userId: string;
  channel: Channel;
  wanted: boolean;
}

/** Changes one channel on which somebody hears of their orders; the same again changes nothing. */
export function setOrderUpdates(
  { database }: Dependencies,
  { userId, channel, wanted }: SetOrderUpdates,
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account) return refuse('unknown-account');
    const user = withoutSecrets(account);
    if (user.orderUpdates.includes(channel) === wanted) return user;
    const orderUpdates = channels.filter((each) => (each === channel ? wanted : user.orderUpdates.includes(each)));
    await updateAccount(tx, userId, { orderUpdates });
    await recordUserEvent(tx, userId, userProfileChanged(userId), occurrence);
    return { ...user, orderUpdates };
  });
}
