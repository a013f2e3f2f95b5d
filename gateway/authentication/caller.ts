import type { Identity } from '#packages/identity/identity.ts';
import type { IdentityMinter } from '#packages/identity/identity-minter.ts';

/** Who a request or a connection is made for. */
export interface Caller {
  identity: Identity;
  /** When the access token ends, in milliseconds; null for an anonymous caller, who never expires. */
  expiresAt: number | null;
  /** The token that tells subgraphs the identity: minted when first asked for, renewed before it ends. */
  identityToken(): Promise<string>;
}

export function createCaller(identity: Identity, expiresAt: number | null, minter: IdentityMinter): Caller {
  let minted: ReturnType<IdentityMinter['mint']> | undefined;
  let renewAt = 0;

  return {
    identity,
    expiresAt,
    async identityToken() {
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
    },
  };
}
