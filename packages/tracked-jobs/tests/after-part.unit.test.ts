import { expect, test } from '@jest/globals';
import { afterPart } from '../after-part.ts';
import type { TrackedJob } from '../tracked-job.ts';

const begun = new Date('2026-11-28T12:00:00Z');
const later = (milliseconds: number) => new Date(begun.getTime() + milliseconds);
const running: TrackedJob = {
  id: '0199a0b0-0000-7000-8000-000000000000',
  kind: 'count-rows',
  version: 2,
  status: 'RUNNING',
  startedBy: 'somebody',
  done: 0,
  total: 1_000,
  counts: [],
  rejectedCount: 0,
  error: null,
  createdAt: begun,
  startedAt: begun,
  cancellationRequestedAt: null,
  finishedAt: null,
  toldAt: begun,
};
const rejected = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ index, code: 'NOT_FOUND', message: 'There is none.' }));
const typesOf = ({ contents }: ReturnType<typeof afterPart>) => contents.map(({ contract }) => contract.type);

test('how far a job is, is told once a second', () => {
  const soon = afterPart(running, { done: 10, counts: { made: 10 }, rejections: [] }, later(999));
  expect(soon).toMatchObject({ job: { done: 10, version: 2, toldAt: begun }, contents: [] });
  const then = afterPart(soon.job, { done: 10, counts: { made: 9, known: 1 }, rejections: [] }, later(1_000));
  expect(then.job).toMatchObject({ done: 20, version: 3, toldAt: later(1_000), status: 'RUNNING' });
  expect(then.contents).toMatchObject([
    {
      contract: { type: 'tracked-job.progressed' },
      data: {
        done: 20,
        total: 1_000,
        counts: [
          { name: 'made', count: 19 },
          { name: 'known', count: 1 },
        ],
      },
    },
  ]);
});

test('rejected rows are told at once, a hundred by an event', () => {
  const part = afterPart(running, { done: 300, counts: {}, rejections: rejected(250) }, later(1));
  expect(part.job).toMatchObject({ rejectedCount: 250, version: 5 });
  const told = part.contents.map(({ data }) => (data as { rejections: unknown[] }).rejections);
  expect(told.map((rows) => rows.length)).toEqual([100, 100, 50]);
  expect(told.flat()).toEqual(rejected(250));
});

test('the last part completes the job, and tells the rows it rejected', () => {
  const last = { done: 1_000, counts: {}, rejections: rejected(101) };
  const part = afterPart(running, last, later(1));
  expect(part.job).toMatchObject({ status: 'COMPLETED', finishedAt: later(1), version: 4 });
  expect(typesOf(part)).toEqual(['tracked-job.progressed', 'tracked-job.completed']);
});

test.each([0, -1, 1_001])('a part of %d rows is none', (done) => {
  expect(() => afterPart(running, { done, counts: {}, rejections: [] }, begun)).toThrow(RangeError);
});

test('a part may find out how many rows there are, before any is dealt with', () => {
  const queued = { ...running, total: 1 };
  const none = { done: 0, counts: {}, rejections: [] };
  const { job } = afterPart(queued, { ...none, total: 70 }, later(1_000));
  expect(job).toMatchObject({ done: 0, total: 70, status: 'RUNNING' });
  expect(afterPart(job, { ...none, done: 70 }, later(2_000)).job).toMatchObject({ total: 70, status: 'COMPLETED' });
  expect(() => afterPart(job, none, later(2_000))).toThrow(RangeError);
  expect(() => afterPart(job, { ...none, done: 71 }, later(2_000))).toThrow(RangeError);
  expect(() => afterPart(job, { ...none, done: 71, total: 70 }, later(2_000))).toThrow(RangeError);
});
