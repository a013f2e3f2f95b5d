import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { anonymous } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { ingressHeaderPrefix } from '../ingress-headers.ts';

/** What a subgraph answers a call with. */
export interface Answer {
  status: number;
  body: { status?: number; message?: string; traceId?: string; sources?: string[] };
}

export interface Passer {
  identityKey: JWK;
  /** Passes a call on to a subgraph, as the gateway does. */
  passOn(origin: string, source: string, headers: Record<string, string>, body: string | Buffer): Promise<Answer>;
  /** The names of the sources of a subgraph. */
  list(origin: string): Promise<Answer>;
}

export async function createPasser(): Promise<Passer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(privateKey));
  const authorize = async () => ({ authorization: `Bearer ${(await minter.mint(anonymous)).token}` });
  const read = async (response: Response) => ({
    status: response.status,
    body: (await response.json()) as Answer['body'],
  });
  return {
    identityKey: await exportJWK(publicKey),
    async passOn(origin, source, headers, body) {
      const theirs = Object.entries(headers).map(([name, value]) => [`${ingressHeaderPrefix}${name}`, value]);
      return read(
        await fetch(`${origin}/ingress/${source}`, {
          method: 'POST',
          headers: {
            ...Object.fromEntries(theirs),
            ...(await authorize()),
            'content-type': 'application/octet-stream',
          },
          body: Buffer.from(body),
        }),
      );
    },
    list: async (origin) => read(await fetch(`${origin}/ingress`, { headers: await authorize() })),
  };
}
