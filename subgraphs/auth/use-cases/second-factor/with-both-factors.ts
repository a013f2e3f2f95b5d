import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Tx } from '../../store/database.ts';
import type { Account } from '../../store/users.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';
import { checkOwnPassword, lockChecked, type OwnPassword } from '../passwords/check-own-password.ts';
import { acceptCode } from './accept-code.ts';
import { tryCode } from './try-code.ts';

export interface BothFactors extends OwnPassword {
  code: string;
}

/** Does what takes password and code of the caller's account, which is locked meanwhile. The code is used up with it. */
export async function withBothFactors<Result extends object>(
  dependencies: Dependencies,
  { code, ...caller }: BothFactors,
  { at: now, client }: ClientOccurrence,
  work: (tx: Tx, account: Account) => Promise<Result>,
) {
  const checked = await checkOwnPassword(dependencies, caller, client);
  if (isRefusal(checked)) return checked;
  if (checked.secondFactorAt === null) return refuse('second-factor-not-enabled');
  return tryCode(dependencies, caller.userId, async (tx) => {
    const account = await lockChecked(tx, checked);
    if (!account) return refuse('invalid-credentials');
    if (account.secondFactorAt === null) return refuse('second-factor-not-enabled');
    if (!(await acceptCode(tx, dependencies, account, { code, now }))) return refuse('invalid-code');
    return work(tx, account);
  });
}
