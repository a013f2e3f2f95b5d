import { describe, expect, test } from '@jest/globals';
import { keepRunning, type Observer, type Part, type RunningPart, type Wait } from '../keep-running.ts';

/** A part whose processes end when the test says so. */
function scriptedPart() {
  const processes: { end(how: string): void; becomeReady(): void }[] = [];
  const part: Part = {
    name: 'order',
    async start(): Promise<RunningPart> {
      const ended = Promise.withResolvers<string>();
      const ready = Promise.withResolvers<void>();
      const end = (how: string) => {
        ended.resolve(how);
        ready.reject(new Error(how));
      };
      ready.promise.catch(() => {});
      processes.push({ end, becomeReady: ready.resolve });
      return {
        pid: processes.length,
        ready: ready.promise,
        ended: ended.promise,
        stop: async () => end('stopped'),
        kill: () => end('killed'),
      };
    },
  };
  return { part, processes };
}

function recordingObserver() {
  const said: string[] = [];
  const started: number[] = [];
  const observer: Observer = {
    say: (_name, message) => said.push(message),
    onStart: (_name, pid) => started.push(pid),
  };
  return { observer, said, started };
}

/** A clock that stands still until the test lets a wait end. */
function scriptedWait() {
  const waits: number[] = [];
  let elapse = () => {};
  const wait: Wait = (milliseconds, signal) =>
    new Promise((resolve) => {
      waits.push(milliseconds);
      elapse = resolve;
      signal.addEventListener('abort', () => resolve());
    });
  return { wait, waits, elapse: () => elapse() };
}

/** Lets everything that waits for nothing but promises happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function startedPart() {
  const { part, processes } = scriptedPart();
  const { observer, said, started } = recordingObserver();
  const { wait, waits, elapse } = scriptedWait();
  const kept = keepRunning(part, observer, wait);
  await settle();
  return { kept, processes, said, started, waits, elapse };
}

describe('a part that is kept running', () => {
  test('is started again when it ends, later each time it does not get ready', async () => {
    const { kept, processes, said, started, waits, elapse } = await startedPart();
    processes[0]?.becomeReady();
    await kept.ready;
    for (const process of [0, 1]) {
      processes[process]?.end('exited with 1');
      await settle();
      elapse();
      await settle();
    }
    processes[2]?.becomeReady();
    await settle();
    expect(waits).toEqual([200, 400]);
    expect(started).toEqual([1, 2, 3]);
    expect(said).toEqual([
      'exited with 1; starting it again in 200 ms',
      'exited with 1; starting it again in 400 ms',
      'is back',
    ]);
    await kept.stop();
  });

  test('is not started again once it is stopped', async () => {
    const { kept, processes, started, waits } = await startedPart();
    processes[0]?.becomeReady();
    await kept.ready;
    await kept.stop();
    await settle();
    expect(waits).toEqual([]);
    expect(started).toEqual([1]);
  });

  test('stops while it waits for its next start', async () => {
    const { kept, processes, started, waits } = await startedPart();
    processes[0]?.becomeReady();
    await kept.ready;
    processes[0]?.end('exited with 1');
    await settle();
    await kept.stop();
    expect(waits).toEqual([200]);
    expect(started).toEqual([1]);
  });

  test('is not retried when it never worked, and says why', async () => {
    const { kept, processes, started, waits } = await startedPart();
    const failed = expect(kept.ready).rejects.toThrow('order: exited with 1');
    processes[0]?.end('exited with 1');
    await failed;
    expect(waits).toEqual([]);
    expect(started).toEqual([1]);
  });

  test('stops before it was ever ready', async () => {
    const { kept } = await startedPart();
    const failed = expect(kept.ready).rejects.toThrow('order: stopped');
    await kept.stop();
    await failed;
  });
});
