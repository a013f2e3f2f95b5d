import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import type { Keyring } from '../../domain/keyring.ts';
import { generateSigningKey } from '../../domain/signing-key.ts';
import { signingKeyRevoked } from '../../publishes/signing-key-revoked.ts';
import type { Database } from '../../store/database.ts';
import { deleteRetiredSigningKeys, deleteSigningKey, lockSigningKeys } from '../../store/signing-keys.ts';
import { type Rotation, succeed } from './rotate-signing-key.ts';

/**
 * Takes a key away that somebody else may have, with every token it signed. A new one signs at once, whichever it was: a
 * verifier that meets an unknown key asks for the keys again. Gateways learn by an event that this one's tokens are over.
 * Null when there is no such key.
 */
export function revokeSigningKey(
  database: Database,
  keyring: Keyring,
  { kid, now }: { kid: string; now: Date },
): Promise<Rotation | null> {
  return database.transact(async (tx) => {
    await lockSigningKeys(tx);
    await deleteRetiredSigningKeys(tx, now);
    if (!(await deleteSigningKey(tx, kid))) return null;
    const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system' as const, id: 'auth' } };
    await appendEvents(tx, eventsAbout({ id: kid, version: 1 }, [signingKeyRevoked(kid)], { at: now, cause }));
    return succeed(tx, keyring, await generateSigningKey(now));
  });
}
