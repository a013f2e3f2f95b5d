import { z } from 'zod';
import type { Keyring } from '../domain/keyring.ts';
import { generateSigningKey, type SigningKey } from '../domain/signing-key.ts';
import type { Database, Tx } from './database.ts';

/** Held while keys are changed, so that two replicas that start at once make one. */
const signingKeysLock = 4_703_311;

const privateJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });

type SigningKeyPeriod = Omit<SigningKey, 'privateKey'>;

const period = { kid: true, createdAt: true, activatesAt: true, retiresAt: true } as const;
const newestFirst = [{ createdAt: 'desc' }, { kid: 'asc' }] as const;

/** Makes the first key, which signs at once; later ones come by rotation. Resolves to what reads the keys. */
export async function openSigningKeys({
  database,
  keyring,
  clock,
}: {
  database: Database;
  keyring: Keyring;
  clock: () => Date;
}): Promise<() => Promise<SigningKey[]>> {
  await changeSigningKeys(database, async (tx) => {
    const now = clock();
    await deleteRetiredSigningKeys(tx, now);
    if ((await tx.signingKey.count()) === 0) await insertSigningKey(tx, keyring, await generateSigningKey(now));
  });
  return () => findSigningKeys(database.prisma, keyring);
}

/** Every signing key, the newest first. Throws when one was stored with another secret. */
export async function findSigningKeys(db: Tx, keyring: Keyring): Promise<SigningKey[]> {
  const rows = await db.signingKey.findMany({ orderBy: [...newestFirst] });
  return rows.map((row) => ({ ...row, privateKey: openPrivateKey(keyring, row.kid, row.privateKey) }));
}

/** When each signing key is used, the newest first. */
export function findSigningKeyPeriods(db: Tx): Promise<SigningKeyPeriod[]> {
  return db.signingKey.findMany({ select: period, orderBy: [...newestFirst] });
}

/** Changes keys while nobody else does. */
export function changeSigningKeys<Result>(
  { transact }: Database,
  change: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${signingKeysLock})`;
    return change(tx);
  });
}

export async function insertSigningKey(tx: Tx, keyring: Keyring, { privateKey, ...row }: SigningKey): Promise<void> {
  const sealed = keyring.seal('signing-key', Buffer.from(JSON.stringify(privateJwk.parse(privateKey))), row.kid);
  await tx.signingKey.create({ data: { ...row, privateKey: sealed } });
}

/** Lets every key retire by then, also one that was to wait for a key that was to sign much later. */
export async function retireSigningKeys(tx: Tx, retiresAt: Date): Promise<void> {
  const isLater = [{ retiresAt: null }, { retiresAt: { gt: retiresAt } }];
  await tx.signingKey.updateMany({ where: { OR: isLater }, data: { retiresAt } });
}

export async function deleteRetiredSigningKeys(tx: Tx, now: Date): Promise<void> {
  await tx.signingKey.deleteMany({ where: { retiresAt: { lte: now } } });
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
