import { test } from '@jest/globals';
test('x', async () => {
  console.log(typeof SuppressedError);
  await using a = { async [Symbol.asyncDispose]() { throw new Error('dispose'); } };
  throw new Error('body');
});
