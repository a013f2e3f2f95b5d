import type { Dependencies } from '../../dependencies.ts';
import { hashRecoveryCode, newRecoveryCodes, type RecoveryCodes } from '../../domain/recovery-codes.ts';
import type { Tx } from '../../store/database.ts';
import { saveRecoveryCodes } from '../../store/recovery-codes.ts';

/** Gives an account new recovery codes, in place of those it had. The account is locked. */
export async function issueRecoveryCodes(
  tx: Tx,
  { keyring }: Pick<Dependencies, 'keyring'>,
  userId: string,
): Promise<RecoveryCodes> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => hashRecoveryCode(keyring, userId, code)).filter((hash) => hash !== null);
  await saveRecoveryCodes(tx, userId, hashes);
  return { userId, codes };
}
