import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatSecret, secretLength, type WebhookSecret } from '../domain/webhook-secret.ts';

/** Makes a secret for an endpoint: the row to keep, and what is shown once. */
export function newSecret({ keyring }: Pick<Dependencies, 'keyring'>, endpointId: string, createdAt: Date) {
  const [id, key] = [uuidv7(), randomBytes(secretLength)];
  const row: WebhookSecret = {
    id,
    endpointId,
    sealed: keyring.seal('signing-secret', key, id),
    createdAt,
    expiresAt: null,
  };
  return { row, shown: formatSecret(key) };
}
