import type { z } from 'zod';
import { apiKeyRevokedV1 } from '#events/auth/api-key-revoked.v1.ts';
import { roleChangedV1 } from '#events/auth/role-changed.v1.ts';
import { sessionRevokedV1 } from '#events/auth/session-revoked.v1.ts';
import { signingKeyRevokedV1 } from '#events/auth/signing-key-revoked.v1.ts';
import { userRolesChangedV1 } from '#events/auth/user-roles-changed.v1.ts';
import { type AnyEvent, type EventContract, parseEvent, subjectOf } from '#packages/event-contract/event-contract.ts';
import type { Revocation } from './revocation.ts';

/** Events of one type that revoke access. */
export interface RevocationSource {
  /** Under which the broker has all of them. */
  subject: string;
  type: string;
  /** Throws a ZodError when it is not such an event. */
  parse(event: AnyEvent): { revocation: Revocation; occurredAt: Date };
}

function source<Contract extends EventContract>(
  contract: Contract,
  toRevocation: (data: z.infer<Contract['data']>) => Revocation,
): RevocationSource {
  return {
    subject: subjectOf({ ...contract, aggregateId: '*' }),
    type: contract.type,
    parse(event) {
      const { data, occurredAt } = parseEvent(contract, event);
      return { revocation: toRevocation(data), occurredAt: new Date(occurredAt) };
    },
  };
}

/** Everything that ends access tokens before they expire. */
export const revocationSources: readonly RevocationSource[] = [
  source(sessionRevokedV1, ({ sessionId }) => ({ kind: 'session', id: sessionId, below: Number.POSITIVE_INFINITY })),
  source(userRolesChangedV1, ({ userId, accessVersion }) => ({ kind: 'user', id: userId, below: accessVersion })),
  source(roleChangedV1, ({ role, rightsVersion }) => ({ kind: 'role', id: role, below: rightsVersion })),
  source(signingKeyRevokedV1, ({ kid }) => ({ kind: 'signing-key', id: kid, below: Number.POSITIVE_INFINITY })),
  source(apiKeyRevokedV1, ({ apiKeyId }) => ({ kind: 'api-key', id: apiKeyId, below: Number.POSITIVE_INFINITY })),
];
