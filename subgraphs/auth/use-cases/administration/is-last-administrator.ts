import { statusOf, type User } from '../../domain/user.ts';
import { countOtherActiveAdministrators } from '../../store/administrators.ts';
import type { Tx } from '../../store/database.ts';

/**
 * Whether nobody could administer the shop without this account. It must be locked; the answer holds until the
 * transaction ends, since nobody else gets one meanwhile.
 */
export async function isLastAdministrator(tx: Tx, user: User): Promise<boolean> {
  if (!user.roles.includes('ADMIN') || statusOf(user) !== 'ACTIVE') return false;
  return (await countOtherActiveAdministrators(tx, user.id)) === 0;
}
