import { beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import { identityToken } from '#packages/identity/identity-token.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { SignInDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { anonymous, demoAccounts } from '../shop/people.ts';
import { unsignedToken } from './forge-token.ts';
import { send } from './send.ts';

describe.each(ownSubgraphs())('the subgraph $name, called directly,', ({ name }) => {
  const url = () => testStack().subgraphs[name]?.url ?? '';
  const refused = { status: 401, code: 'UNAUTHENTICATED', contentType: expect.stringContaining('json'), data: null };

  let accessToken: string;
  let forgedIdentity: string;

  beforeAll(async () => {
    const { signIn } = await anonymous().mutate(SignInDocument, { input: demoAccounts.admin });
    accessToken = expectType(signIn, 'Session').accessToken;
    const { privateKey } = await generateKeyPair(identityToken.algorithm);
    forgedIdentity = await new SignJWT({ sid: null, roles: ['ADMIN'], scope: '' })
      .setProtectedHeader({ alg: identityToken.algorithm, typ: identityToken.type })
      .setSubject('')
      .setIssuer(identityToken.issuer)
      .setAudience(identityToken.audience)
      .setExpirationTime('2m')
      .sign(privateKey);
  });

  test('refuses a caller without a token', async () => {
    expect(await send(url(), '{ __typename }')).toEqual(refused);
  });

  test("refuses an administrator's access token", async () => {
    expect(await send(url(), '{ __typename }', `Bearer ${accessToken}`)).toEqual(refused);
  });

  test('refuses an identity token that the gateway did not sign', async () => {
    expect(await send(url(), '{ __typename }', `Bearer ${forgedIdentity}`)).toEqual(refused);
    expect(await send(url(), '{ __typename }', `Bearer ${unsignedToken(forgedIdentity)}`)).toEqual(refused);
  });

  test('tells nobody its schema', async () => {
    expect(await send(url(), '{ _service { sdl } }')).toEqual(refused);
  });
});
