import { describe, expect, test } from '@jest/globals';
import { createAlarm } from '../alarm.ts';

const never = 2 ** 30;

describe('an alarm', () => {
  test('ends a wait', async () => {
    const alarm = createAlarm();
    const waiting = alarm.wait(never);
    alarm.ring();
    await waiting;
  });

  test('keeps rings while nobody waits, as one', async () => {
    const alarm = createAlarm();
    alarm.ring();
    alarm.ring();
    await alarm.wait(never);
    let rung = false;
    const second = alarm.wait(never).then(() => {
      rung = true;
    });
    await Promise.resolve();
    expect(rung).toBe(false);
    alarm.ring();
    await second;
  });

  test('gives up waiting after the time limit', async () => {
    await createAlarm().wait(1);
  });
});
