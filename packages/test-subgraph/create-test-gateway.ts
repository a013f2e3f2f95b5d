import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Who asks, and from where. */
export interface Caller {
  /** Default: anonymous. */
  identity?: Identity;
  /** Default: the loopback address. */
  clientAddress?: string;
  /** Default: none. */
  userAgent?: string;
  /** Default: one that the subgraph gives the request. */
  correlationId?: string;
}

export interface TestGateway {
  /** The public half of the key that it signs identities with. */
  identityKey: JWK;
  /** Has a subgraph, which serves GraphQL at `url`, run an operation. */
  ask(url: string, query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer>;
}

/** Asks subgraphs as the gateway does, with a key of its own. */
export async function createTestGateway(): Promise<TestGateway> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(privateKey));
  return {
    identityKey: await exportJWK(publicKey),
    async ask(url, query, variables = {}, caller = {}) {
      const { identity = anonymous, clientAddress = '127.0.0.1', userAgent, correlationId } = caller;
      const { token } = await minter.mint(identity);
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-client-address': clientAddress,
          ...(userAgent !== undefined && { 'x-client-user-agent': userAgent }),
          ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
}
