import type { Identity } from '#packages/identity/identity.ts';
import type { RevocationTarget } from './revocation-target.ts';

/** Who a request or a connection is made for. */
export interface Caller {
  identity: Identity;
  /** When the access token expires, in milliseconds; null for an anonymous caller, who never expires. */
  expiresAt: number | null;
  /** What a revocation can name to end the access token; nothing for an anonymous caller. */
  revocationTargets: readonly RevocationTarget[];
  /** Throws a GraphQLError unless the access token is accepted at this moment. */
  assertAccepted(): void;
  /** The token that tells subgraphs the identity: minted when first asked for, renewed before it expires. */
  identityToken(): Promise<string>;
}
