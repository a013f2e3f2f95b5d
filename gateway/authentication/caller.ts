import { anonymous, type Identity } from '#packages/identity/identity.ts';
import type { IdentityMinter } from '#packages/identity/identity-minter.ts';
import { tokenRefused } from '../http/errors.ts';
import type { Premise } from '../revocation/revocation.ts';
import type { Revocable } from '../revocation/revocation-memory.ts';
import type { AccessToken } from './access-token.ts';

/** Who a request or a connection is made for. */
export interface Caller {
  identity: Identity;
  /** When the access token ends, in milliseconds; null for an anonymous caller, who never expires. */
  expiresAt: number | null;
  /** What the access token takes for granted; nothing for an anonymous caller. */
  premises: readonly Premise[];
  /** Throws a GraphQLError unless the access token is accepted at this moment. */
  assertAccepted(): void;
  /** The token that tells subgraphs the identity: minted when first asked for, renewed before it ends. */
  identityToken(): Promise<string>;
}

export function createAnonymousCaller(minter: IdentityMinter): Caller {
  return {
    identity: anonymous,
    expiresAt: null,
    premises: [],
    assertAccepted() {},
    identityToken: createIdentityTokenSource(anonymous, minter),
  };
}

/** @param assertNotRevoked throws a GraphQLError when the token was revoked */
export function createCaller(
  token: AccessToken,
  minter: IdentityMinter,
  assertNotRevoked: (token: Revocable) => void,
): Caller {
  return {
    ...token,
    assertAccepted() {
      if (token.expiresAt <= Date.now()) throw tokenRefused('The access token has expired.');
      assertNotRevoked(token);
    },
    identityToken: createIdentityTokenSource(token.identity, minter),
  };
}

function createIdentityTokenSource(identity: Identity, minter: IdentityMinter): () => Promise<string> {
  let minted: ReturnType<IdentityMinter['mint']> | undefined;
  let renewAt = 0;

  return async () => {
    if (minted === undefined || Date.now() >= renewAt) {
      // Everyone who asks meanwhile shares this one.
      renewAt = Number.POSITIVE_INFINITY;
      minted = minter.mint(identity);
      minted.then(
        (fresh) => {
          renewAt = fresh.renewAt;
        },
        () => {
          minted = undefined;
        },
      );
    }
    return (await minted).token;
  };
}
