import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { ingressHeaderPrefix } from '#packages/ingress/ingress-headers.ts';
import { ingressPath } from '#packages/ingress/ingress-protocol.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** What a subgraph answers a call from outside with. */
export interface CallAnswer {
  status: number;
  body: { status?: number; message?: string; traceId?: string; sources?: string[]; pages?: Record<string, string> };
}

/** Who asks, and from where. */
export interface Caller {
  /** Default: anonymous. */
  identity?: Identity;
  /** Default: the loopback address. */
  clientAddress?: string;
  /** Default: none. */
  userAgent?: string;
  /** As the gateway writes them. Default: none. */
  languages?: string;
  /** The code of one. Default: none. */
  market?: string;
  /** Default: one that the subgraph gives the request. */
  correlationId?: string;
  /** Is given the headers of the response, in which subgraphs speak to gateways. */
  onHeaders?: (headers: Headers) => void;
}

export interface TestGateway {
  /** The public half of the key that it signs identities with. */
  identityKey: JWK;
  /** Has a subgraph, which serves GraphQL at `url`, run an operation. */
  ask(url: string, query: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer>;
  /** Passes a call from outside on to a subgraph on this server. */
  /** `source` with the query of the call, if there is one. */
  passOn(url: string, source: string, headers: Record<string, string>, body: string | Buffer): Promise<CallAnswer>;
  /** The sources of calls that a subgraph on this server has. */
  listSources(url: string): Promise<CallAnswer>;
}

/** Asks subgraphs as the gateway does, with a key of its own. */
export async function createTestGateway(): Promise<TestGateway> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(privateKey));
  const authorize = async () => ({ authorization: `Bearer ${(await minter.mint(anonymous)).token}` });
  const readCall = async (response: Response) => {
    return { status: response.status, body: (await response.json()) as CallAnswer['body'] };
  };
  return {
    identityKey: await exportJWK(publicKey),
    async ask(url, query, variables = {}, caller = {}) {
      const {
        identity = anonymous,
        clientAddress = '127.0.0.1',
        userAgent,
        languages,
        market,
        correlationId,
        onHeaders,
      } = caller;
      const { token } = await minter.mint(identity);
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-client-address': clientAddress,
          ...(userAgent !== undefined && { 'x-client-user-agent': userAgent }),
          ...(market !== undefined && { 'x-market': market }),
          ...(languages !== undefined && { 'accept-language': languages }),
          ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
        },
        body: JSON.stringify({ query, variables }),
      });
      onHeaders?.(response.headers);
      return (await response.json()) as Answer;
    },
    async passOn(url, source, headers, body) {
      const theirs = Object.entries(headers).map(([name, value]) => [`${ingressHeaderPrefix}${name}`, value]);
      const own = { ...(await authorize()), 'content-type': 'application/octet-stream' };
      const request = { method: 'POST', headers: { ...Object.fromEntries(theirs), ...own }, body: Buffer.from(body) };
      return readCall(await fetch(new URL(`${ingressPath}/${source}`, url), request));
    },
    listSources: async (url) => readCall(await fetch(new URL(ingressPath, url), { headers: await authorize() })),
  };
}
