import type { Tx } from './database.ts';

/** Access for a service. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  /** The account; null for a key from the configuration. */
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export interface NewApiKey extends Omit<ApiKey, 'lastUsedAt' | 'revokedAt'> {
  secretHash: Uint8Array<ArrayBuffer>;
}

/** Milliseconds for which a use is not noted again. */
const useNotedEvery = 60_000;

const secrets = { secretHash: true } as const;

export function insertApiKey(tx: Tx, key: NewApiKey): Promise<ApiKey> {
  return tx.apiKey.create({ data: key, omit: secrets });
}

/** False when there is one with the id. */
export async function insertApiKeyOnce(tx: Tx, key: NewApiKey): Promise<boolean> {
  const { count } = await tx.apiKey.createMany({ data: [key], skipDuplicates: true });
  return count > 0;
}

/** The ids of the keys in force that come from the configuration, have the name, and are older. Locked. SQL: a lock. */
export async function lockFormerKeys(
  tx: Tx,
  { name, createdAt }: Pick<ApiKey, 'name' | 'createdAt'>,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM api_key
    WHERE created_by IS NULL AND name = ${name} AND created_at < ${createdAt} AND revoked_at IS NULL
    ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** The newest first. */
export function listApiKeys(tx: Tx): Promise<ApiKey[]> {
  return tx.apiKey.findMany({ omit: secrets, orderBy: { id: 'desc' } });
}

/** With the hash of its secret; null when there is none. */
export function findApiKey(tx: Tx, id: string): Promise<(ApiKey & Pick<NewApiKey, 'secretHash'>) | null> {
  return tx.apiKey.findUnique({ where: { id } });
}

/** Locked until the transaction ends; null when there is none. */
export async function lockApiKey(tx: Tx, id: string): Promise<ApiKey | null> {
  await tx.$queryRaw`SELECT FROM api_key WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.apiKey.findUnique({ where: { id }, omit: secrets });
}

export function updateApiKeyRevoked(tx: Tx, id: string, now: Date): Promise<ApiKey> {
  return tx.apiKey.update({ where: { id }, data: { revokedAt: now }, omit: secrets });
}

/** Counts from the next access token on. */
export async function updateApiKeyScopes(tx: Tx, id: string, scopes: readonly string[]): Promise<void> {
  await tx.apiKey.update({ where: { id }, data: { scopes: [...scopes] } });
}

/** To the minute: a busy key is not written with every use. */
export async function updateApiKeyUse(tx: Tx, id: string, now: Date): Promise<void> {
  const notedBefore = new Date(now.getTime() - useNotedEvery);
  await tx.apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: notedBefore } }] },
    data: { lastUsedAt: now },
  });
}
