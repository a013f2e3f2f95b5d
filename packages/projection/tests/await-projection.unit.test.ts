import { describe, expect, test } from '@jest/globals';
import { awaitProjection } from '../await-projection.ts';

describe('awaitProjection', () => {
  test('returns at once what is there', async () => {
    let looks = 0;
    expect(await awaitProjection(async () => ++looks)).toBe(1);
    expect(looks).toBe(1);
  });

  test('waits for what arrives a moment later', async () => {
    let looks = 0;
    expect(await awaitProjection(async () => ++looks === 3)).toBe(true);
    expect(looks).toBe(3);
  });

  test('gives up on what does not come', async () => {
    expect(await awaitProjection(async () => null)).toBeNull();
  });
});
