import { z } from 'zod';
import type { Keyring } from '../domain/keyring.ts';
import type { SigningKey } from '../domain/signing-key.ts';
import type { Tx } from './database.ts';

const signingKeysLock = 4_703_311;

const privateJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });

type SigningKeyPeriod = Omit<SigningKey, 'privateKey'>;

const period = { kid: true, createdAt: true, activatesAt: true, retiresAt: true } as const;
const newestFirst = [{ createdAt: 'desc' }, { kid: 'asc' }] as const;

/** Every signing key, the newest first. Throws when one was stored with another secret. */
export async function listSigningKeys(tx: Tx, keyring: Keyring): Promise<SigningKey[]> {
  const rows = await tx.signingKey.findMany({ orderBy: [...newestFirst] });
  return rows.map((row) => ({ ...row, privateKey: openPrivateKey(keyring, row.kid, row.privateKey) }));
}

/** When each signing key is used, the newest first. */
export function listSigningKeyPeriods(tx: Tx): Promise<SigningKeyPeriod[]> {
  return tx.signingKey.findMany({ select: period, orderBy: [...newestFirst] });
}

/** Until the transaction ends nobody else changes keys: two replicas that start at once make one. */
export async function lockSigningKeys(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${signingKeysLock})`;
}

export async function insertSigningKey(tx: Tx, keyring: Keyring, { privateKey, ...row }: SigningKey): Promise<void> {
  const sealed = keyring.seal('signing-key', Buffer.from(JSON.stringify(privateJwk.parse(privateKey))), row.kid);
  await tx.signingKey.create({ data: { ...row, privateKey: sealed } });
}

/** Lets every key retire by then, also one that was to wait for a key that was to sign much later. */
export async function updateRetirement(tx: Tx, retiresAt: Date): Promise<void> {
  const isLater = [{ retiresAt: null }, { retiresAt: { gt: retiresAt } }];
  await tx.signingKey.updateMany({ where: { OR: isLater }, data: { retiresAt } });
}

export async function deleteRetiredSigningKeys(tx: Tx, now: Date): Promise<void> {
  await tx.signingKey.deleteMany({ where: { retiresAt: { lte: now } } });
}

/** Whether there is any, active or not. */
export async function hasSigningKey(tx: Tx): Promise<boolean> {
  return (await tx.signingKey.count()) > 0;
}

/** False when there is no such key. */
export async function deleteSigningKey(tx: Tx, kid: string): Promise<boolean> {
  const { count } = await tx.signingKey.deleteMany({ where: { kid } });
  return count > 0;
}

function openPrivateKey(keyring: Keyring, kid: string, sealed: Uint8Array): z.infer<typeof privateJwk> {
  try {
    return privateJwk.parse(JSON.parse(Buffer.from(keyring.open('signing-key', sealed, kid)).toString()));
  } catch (error) {
    throw new Error(
      `${(error as Error).message}: set the one it was stored with or, when that is lost, npm run keys -- revoke ${kid}`,
      { cause: error },
    );
  }
}
