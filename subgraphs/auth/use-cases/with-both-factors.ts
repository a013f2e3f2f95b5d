import type { Dependencies } from '../dependencies.ts';
import {
  type InvalidCode,
  type InvalidCredentials,
  invalidCode,
  invalidCredentials,
  type SecondFactorConflict,
  secondFactorConflict,
  type TooManyAttempts,
} from '../domain/refusals.ts';
import type { Tx } from '../store/database.ts';
import { acceptCode } from './accept-code.ts';
import { checkOwnPassword, lockChecked } from './check-own-password.ts';
import type { Circumstances } from './circumstances.ts';
import { tryCode } from './try-code.ts';

export interface BothFactors {
  userId: string;
  password: string;
  code: string;
}

type Refused = InvalidCredentials | InvalidCode | SecondFactorConflict | TooManyAttempts;

const notEnabled = secondFactorConflict('The second factor is not enabled.');

/** Does what takes password and code of the caller's account, which is locked meanwhile. */
export async function withBothFactors<Result extends object>(
  dependencies: Dependencies,
  { userId, password, code }: BothFactors,
  { now, client }: Circumstances,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result | Refused> {
  const checked = await checkOwnPassword(dependencies, userId, password, client.clientAddress);
  if ('__typename' in checked) return checked;
  if (checked.secondFactorAt === null) return notEnabled;
  return tryCode<Result | Refused>(dependencies, userId, async (tx) => {
    const account = await lockChecked(tx, checked);
    if (!account) return invalidCredentials;
    if (account.secondFactorAt === null) return notEnabled;
    if (!(await acceptCode(tx, dependencies, account, { code, now }))) return invalidCode;
    return work(tx);
  });
}
