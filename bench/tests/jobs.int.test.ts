import { describe, expect, test } from '@jest/globals';
import { measureCrashes } from '../jobs/measure-crashes.ts';
import { measureFairness } from '../jobs/measure-fairness.ts';

describe('the bench of jobs, in small', () => {
  test('finds that none is lost and none takes effect twice when processes are killed', async () => {
    const { kills, lost, doubled } = await measureCrashes(500);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(kills).toBeGreaterThan(0);
  }, 120_000);

  test('finds that jobs of other keys do not wait for those of a slow one', async () => {
    const slow = 5_000;
    const { besideSlow } = await measureFairness({ keys: 10, jobsPerKey: 3, slow });
    expect(besideSlow.p99).toBeLessThan(slow);
  }, 60_000);
});
