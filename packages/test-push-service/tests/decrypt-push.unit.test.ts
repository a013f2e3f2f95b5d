import { createECDH } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { decryptPush } from '../decrypt-push.ts';

/** https://www.rfc-editor.org/rfc/rfc8291#appendix-A */
const example = {
  privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

test('the example of the standard is read', () => {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(example.privateKey, 'base64url');
  const keys = { ecdh, auth: Buffer.from(example.auth, 'base64url') };
  expect(decryptPush(Buffer.from(example.body, 'base64url'), keys)).toBe('When I grow up, I want to be a watermelon');
  const changed = Buffer.from(example.body, 'base64url');
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect(() => decryptPush(changed, keys)).toThrow();
});
