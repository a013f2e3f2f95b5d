import { describe, expect, test } from '@jest/globals';
import { allReady } from '../all-ready.ts';

const ready = { ready: Promise.resolve() };
const never = { ready: new Promise<void>(() => {}) };
const failing = (reason: string) => ({ ready: Promise.reject(new Error(reason)) });

describe('waiting for all parts', () => {
  test('ends when all are ready', () => allReady([ready, ready]));

  test('tells every reason when several cannot start', async () => {
    const parts = [ready, failing('auth: exited with 1'), failing('order: exited with 1')];
    await expect(allReady(parts)).rejects.toThrow('auth: exited with 1\norder: exited with 1');
  });

  test('ends although another waits for the one that cannot start', async () => {
    await expect(allReady([never, failing('auth: exited with 1')], 1)).rejects.toThrow('auth: exited with 1');
  });
});
