import type { StreamInfo } from '@nats-io/jetstream';

/** How far the stream of events has been read. */
export interface Progress {
  epoch: number;
  /** The sequence that comes next. */
  next: number;
  /** The last event there was at the start: up to there, events are kept and not passed on. */
  startedBehind: number;
  /** The last sequence of the stream when it was last looked at. */
  lastSequence: number;
}

/**
 * What happened to the stream since it was last read: it was never read; nothing; it was replaced by another one; its latest
 * events are gone; or the events that come next are gone.
 */
export type StreamChange = 'first' | 'none' | 'replaced' | 'shortened' | 'skipped';

/** Where to go on in the stream as it is now. The first time, `memory` sequences before its end, if it has that many. */
export function advanceProgress(
  before: Progress | null,
  { created, state }: Pick<StreamInfo, 'created' | 'state'>,
  memory: number,
): { progress: Progress; change: StreamChange } {
  const epoch = Date.parse(created);
  const lastSequence = state.last_seq;
  const end = lastSequence + 1;
  const first = Math.max(1, state.messages === 0 ? end : state.first_seq);
  if (!before) {
    const next = Math.max(first, end - memory);
    return { progress: { epoch, next, startedBehind: lastSequence, lastSequence }, change: 'first' };
  }
  if (before.epoch !== epoch) {
    return { progress: { epoch, next: first, startedBehind: 0, lastSequence }, change: 'replaced' };
  }
  const startedBehind = Math.min(before.startedBehind, lastSequence);
  if (before.next > end) return { progress: { epoch, next: end, startedBehind, lastSequence }, change: 'shortened' };
  const next = Math.max(before.next, first);
  const change = next > before.next ? 'skipped' : 'none';
  return { progress: { epoch, next, startedBehind, lastSequence }, change };
}
