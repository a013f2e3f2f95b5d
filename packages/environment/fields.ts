import type { JWK } from 'jose';
import { z } from 'zod';

/** A TCP port; 0 lets the system choose. */
export const port = z.coerce.number().int().min(0).max(65535);

/** A number of days, 1 to 36,500. */
export const days = z.coerce.number().int().min(1).max(36_500);

/** A connection string of PostgreSQL. */
export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected postgres://user:password@host/database',
});

/** Address of a NATS server; several are joined by commas. */
export const natsUrl = z
  .string()
  .regex(/^(nats|tls):\/\/[^\s,]+(,(nats|tls):\/\/[^\s,]+)*$/, 'expected nats://[user:password@]host:port');

/** Address of an HTTP server. */
export const httpUrl = z.url({ protocol: /^https?$/, error: 'expected http(s)://host:port/path' });

/** Least important log line written. */
export const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info');

/** `true` or `false`. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const expectedSecret = 'expected at least 43 letters, digits, - and _: 32 random bytes in base64url or in hex';

/** A secret that keys are made of. Whether it is random cannot be seen; whether it is long enough can. */
export const secret = z
  .string(expectedSecret)
  .regex(/^[\w-]{43,}$/, expectedSecret)
  .meta({ isSecret: true });

/** An API key of the shop's own services, as auth writes it. */
export const apiKey = z
  .string()
  .regex(/^souk_[0-9a-f]{32}_[\w-]{43}$/, 'expected souk_, a UUID without dashes, _ and 32 random bytes in base64url')
  .meta({ isSecret: true });

const expectedWebhookSecrets = 'expected whsec_ and 24 to 64 bytes in base64; several are joined by commas';

/** Secrets that sign webhooks, as Standard Webhooks writes them; several are joined by commas. At least one. */
export const webhookSecrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .pipe(z.array(z.string().regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, expectedWebhookSecrets)));

/** A JSON Web Key on one line. */
export const jwk = z.string().transform((value, context): JWK => {
  try {
    const key: unknown = JSON.parse(value);
    if (typeof key === 'object' && key !== null && 'kty' in key) return key as JWK;
  } catch {
    // reported below, like a key of the wrong shape
  }
  context.addIssue({ code: 'custom', message: 'expected a JSON Web Key on one line' });
  return z.NEVER;
});
