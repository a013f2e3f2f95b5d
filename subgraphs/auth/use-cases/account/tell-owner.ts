import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { AccountNotice } from '../../domain/account-notices.ts';
import type { User } from '../../domain/user.ts';
import { userNoticeRequested } from '../../publishes/user-events.ts';
import { insertNotice } from '../../store/account-notices.ts';
import type { Tx } from '../../store/database.ts';
import { recordUserEvent } from './record-user-event.ts';

/**
 * Has the owner of an account told that something of it changed, at the address it had before. Only at one that was proved: who merely claims an
 * address is not to have its owner written to.
 */
export async function tellOwner(
  tx: Tx,
  { id: userId, email, emailVerifiedAt }: Pick<User, 'id' | 'email' | 'emailVerifiedAt'>,
  change: Pick<AccountNotice, 'kind'> & Partial<Pick<AccountNotice, 'roles' | 'clientAddress' | 'userAgent'>>,
  occurrence: Occurrence,
): Promise<void> {
  if (emailVerifiedAt === null) return;
  const notice = {
    ...{ id: uuidv7(), userId, email, createdAt: occurrence.at },
    ...{ roles: [], clientAddress: null, userAgent: null, ...change },
  };
  await insertNotice(tx, notice);
  await recordUserEvent(tx, userId, userNoticeRequested(notice), occurrence);
}
