import { z } from 'zod';
import type { SigningKey } from '../domain/access-tokens.ts';
import type { Database } from './database.ts';

/** Held while looking for a key, so that two replicas that start at once make one. */
const signingKeyLock = 4_703_311;

const privateKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});

/** Every signing key, the newest first. The first time there is none, and `generate` makes it. */
export function loadSigningKeys(
  { transact }: Database,
  generate: () => Promise<SigningKey>,
  now: Date,
): Promise<[SigningKey, ...SigningKey[]]> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${signingKeyLock})`;
    const rows = await tx.signingKey.findMany({ orderBy: [{ createdAt: 'desc' }, { kid: 'asc' }] });
    const [newest, ...older] = rows.map(({ kid, privateKey }) => ({
      kid,
      privateKey: privateKeySchema.parse(privateKey),
    }));
    if (newest) return [newest, ...older];
    const { kid, privateKey } = await generate();
    await tx.signingKey.create({ data: { kid, privateKey: privateKeySchema.parse(privateKey), createdAt: now } });
    return [{ kid, privateKey }];
  });
}
