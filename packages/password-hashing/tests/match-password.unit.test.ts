import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { matchPassword } from '../match-password.ts';
import { keyOf, type Recipe, writeHash } from '../password-hash.ts';

const current: Recipe = {
  parameters: { memoryCost: 19_456, timeCost: 2, parallelism: 1 },
  salt: Buffer.from('the salt of now.'),
  length: 32,
};
const salted = (salt: string): Recipe => ({ ...current, salt: Buffer.from(salt.padEnd(16)) });
const cheaper: Recipe = { ...current, parameters: { ...current.parameters, memoryCost: 9_728 } };

/** Stands for Argon2id, whose answers the tests of the hasher know. */
const standIn = (password: string, recipe: Recipe) =>
  createHash('sha256')
    .update(password + keyOf(recipe))
    .digest()
    .subarray(0, recipe.length);
const hashOf = (password: string, recipe = current) => writeHash(recipe, standIn(password, recipe));

/** What comes of the password `right`, and how many hashes that took. */
async function match(...candidates: string[]) {
  let hashes = 0;
  const found = await matchPassword({ password: 'right', candidates, current }, async (password, recipe) => {
    hashes++;
    return standIn(password, recipe);
  });
  return { ...found, hashes };
}

describe('a password', () => {
  test('costs one hash, however many claim the address', async () => {
    const everybody = [0, 1, 2, 50].map((count) =>
      Array.from({ length: count }, (_, index) => hashOf(`wrong ${index}`)),
    );
    for (const claimants of everybody) {
      expect(await match(...claimants)).toEqual({ matched: null, outdated: false, hashes: 1 });
      const withOwner = await match(...claimants, hashOf('right'));
      expect(withOwner).toEqual({ matched: claimants.length, outdated: false, hashes: 1 });
    }
  });

  test('belongs to the first of several it fits', async () => {
    expect(await match(hashOf('wrong'), hashOf('right'), hashOf('right'))).toMatchObject({ matched: 1 });
    expect(await match(hashOf('right', cheaper), hashOf('right'))).toMatchObject({ matched: 0, outdated: true });
  });

  test.each([
    ['another salt', salted('older')],
    ['another cost', cheaper],
    ['another length', { ...current, length: 16 }],
  ])('fits a hash with %s, which is then outdated and costs one more', async (_what, recipe) => {
    expect(await match(hashOf('wrong'), hashOf('right', recipe))).toEqual({ matched: 1, outdated: true, hashes: 2 });
    expect(await match(hashOf('wrong', recipe), hashOf('other', recipe))).toMatchObject({ matched: null, hashes: 2 });
  });

  test('is tried with three other salts and no more', async () => {
    const others = ['first', 'second', 'third', 'fourth'].map((salt) => hashOf('wrong', salted(salt)));
    expect(await match(...others, hashOf('right', salted('fifth')))).toEqual({
      matched: null,
      outdated: false,
      hashes: 4,
    });
    expect(await match(...others, hashOf('right'))).toMatchObject({ matched: 4, outdated: false, hashes: 4 });
  });

  const [head, tail] = ['$argon2id$v=19$', '$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'];
  test.each([
    ['nothing', ''],
    ['another format', '$2b$12$K3JNi5xUQEykCS2GHzOYBeZYpsYyQ6pGs0UfvyHLw2K8dhMt1VKCC'],
    ['another variant', `$argon2i$v=19$m=64,t=2,p=1${tail}`],
    ['another version', `$argon2id$v=16$m=64,t=2,p=1${tail}`],
    ['no passes', `${head}m=64,t=0,p=1${tail}`],
    ['too little memory', `${head}m=15,t=1,p=2${tail}`],
    ['too much memory', `${head}m=262145,t=1,p=1${tail}`],
    ['too many passes', `${head}m=64,t=11,p=1${tail}`],
    ['too many lanes', `${head}m=128,t=1,p=9${tail}`],
    ['too short a salt', `${head}m=64,t=1,p=1$c2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc`],
    ['too short a hash', `${head}m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO0`],
    ['something behind it', `${hashOf('right')} `],
  ])('does not belong to what is no usable hash and costs nothing: %s', async (_what, candidate) => {
    expect(await match(candidate)).toEqual({ matched: null, outdated: false, hashes: 1 });
    expect(await match(candidate, hashOf('right'))).toEqual({ matched: 1, outdated: false, hashes: 1 });
  });
});
