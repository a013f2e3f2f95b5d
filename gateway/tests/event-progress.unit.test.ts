import { describe, expect, test } from '@jest/globals';
import type { StreamInfo } from '@nats-io/jetstream';
import { advanceProgress, type Progress } from '../events/progress.ts';

const created = '2026-03-01T10:00:00.123456789Z';
const epoch = Date.parse('2026-03-01T10:00:00.123Z');

/** A stream that holds the sequences from `first` to `last`. */
const stream = (first: number, last: number, of = created) =>
  ({
    created: of,
    state: { messages: last - first + 1, first_seq: first, last_seq: last },
  }) as Pick<StreamInfo, 'created' | 'state'>;
const progress = (next: number, startedBehind: number, lastSequence: number): Progress => ({
  epoch,
  next,
  startedBehind,
  lastSequence,
});

describe('reading the stream begins', () => {
  test('as far before its end as memory reaches, if it holds that many', () => {
    expect(advanceProgress(null, stream(1, 50), 20)).toEqual({ progress: progress(31, 50, 50), change: 'first' });
    expect(advanceProgress(null, stream(40, 50), 20)).toEqual({ progress: progress(40, 50, 50), change: 'first' });
    expect(advanceProgress(null, stream(51, 50), 20)).toEqual({ progress: progress(51, 50, 50), change: 'first' });
    expect(advanceProgress(null, stream(1, 0), 20)).toEqual({ progress: progress(1, 0, 0), change: 'first' });
    expect(advanceProgress(null, stream(0, 0), 20).progress.next).toBe(1);
  });
});

describe('after an interruption it goes on', () => {
  test('where it was', () => {
    expect(advanceProgress(progress(31, 50, 50), stream(1, 70), 20)).toEqual({
      progress: progress(31, 50, 70),
      change: 'none',
    });
    expect(advanceProgress(progress(71, 50, 50), stream(1, 70), 20)).toEqual({
      progress: progress(71, 50, 70),
      change: 'none',
    });
    expect(advanceProgress(progress(71, 50, 50), stream(71, 70), 20)).toEqual({
      progress: progress(71, 50, 70),
      change: 'none',
    });
  });

  test('at the beginning of another stream, whatever is known of the former', () => {
    const other = '2026-03-01T10:00:00.124Z';
    const begun = { epoch: epoch + 1, startedBehind: 0 };
    const before = progress(31, 50, 50);
    const first = (held: ReturnType<typeof stream>) => advanceProgress(before, held, 20);
    expect(first(stream(1, 900, other))).toEqual({
      progress: { ...begun, next: 1, lastSequence: 900 },
      change: 'replaced',
    });
    expect(first(stream(1, 0, other))).toEqual({
      progress: { ...begun, next: 1, lastSequence: 0 },
      change: 'replaced',
    });
    expect(first(stream(7, 9, other)).progress.next).toBe(7);
  });

  test('at the end of a stream that lost its latest events, and tells of all that follow', () => {
    expect(advanceProgress(progress(61, 50, 60), stream(1, 55), 20)).toEqual({
      progress: progress(56, 50, 55),
      change: 'shortened',
    });
    expect(advanceProgress(progress(61, 60, 60), stream(1, 55), 20).progress.startedBehind).toBe(55);
  });

  test('behind what was deleted before it was read', () => {
    expect(advanceProgress(progress(61, 50, 60), stream(80, 90), 20)).toEqual({
      progress: progress(80, 50, 90),
      change: 'skipped',
    });
    expect(advanceProgress(progress(61, 50, 60), stream(91, 90), 20).progress.next).toBe(91);
  });
});
