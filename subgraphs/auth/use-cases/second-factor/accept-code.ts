import type { Dependencies } from '../../dependencies.ts';
import { hashRecoveryCode } from '../../domain/recovery-codes.ts';
import { totpStepOf } from '../../domain/totp.ts';
import type { Tx } from '../../store/database.ts';
import { updateRecoveryCodeUsed } from '../../store/recovery-codes.ts';
import { type Account, updateAccount } from '../../store/users.ts';

/** Uses up a code of the account's authenticator app; false when it is wrong or was used. The account is locked. */
export async function acceptTotp(
  tx: Tx,
  { keyring }: Pick<Dependencies, 'keyring'>,
  { id, totpSecret, totpStep: lastStep }: Account,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  if (totpSecret === null) return false;
  const totpStep = totpStepOf(keyring.open('totp-secret', totpSecret, id), code, { now, lastStep });
  if (totpStep === null) return false;
  await updateAccount(tx, id, { totpStep });
  return true;
}

/** Likewise, of the app or of the recovery codes. */
export async function acceptCode(
  tx: Tx,
  dependencies: Pick<Dependencies, 'keyring'>,
  account: Account,
  typed: { code: string; now: Date },
): Promise<boolean> {
  if (await acceptTotp(tx, dependencies, account, typed)) return true;
  const hash = hashRecoveryCode(dependencies.keyring, account.id, typed.code);
  return hash !== null && updateRecoveryCodeUsed(tx, { userId: account.id, hash, now: typed.now });
}
