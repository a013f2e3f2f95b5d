import { anonymous, type Identity } from '#packages/identity/identity.ts';
import type { IdentityMinter } from '#packages/identity/identity-minter.ts';
import type { Caller } from '../request/caller.ts';
import { tokenRefused } from '../request/errors.ts';
import type { Revocable } from '../request/revocation-target.ts';
import type { AccessToken } from './access-token.ts';

export function createAnonymousCaller(minter: IdentityMinter): Caller {
  return {
    identity: anonymous,
    expiresAt: null,
    revocationTargets: [],
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
      // Requests that come meanwhile share this one.
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
