import { writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

const standardOutput = 1;

/** Time between attempts while a reader is slower than we write, and after how long a line is dropped, in milliseconds. */
const pause = 10;
const writeTimeout = 2_000;

const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes log lines to standard output at once, and drops them when nobody reads it any more. (pino's own stream tries for ever
 * to flush into a pipe whose reader is gone, without letting anything else happen: the process could not even end.)
 */
export const logOutput: DestinationStream = {
  write(line) {
    let rest = Buffer.from(line);
    for (const deadline = Date.now() + writeTimeout; rest.length > 0; ) {
      try {
        rest = rest.subarray(writeSync(standardOutput, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || Date.now() > deadline) return;
        Atomics.wait(clock, 0, 0, pause);
      }
    }
  },
};
