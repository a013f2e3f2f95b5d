import { expect, test } from '@jest/globals';
import { type CommitNotice, createCommits, noteForCommit } from '../commits.ts';

const placed = (aggregateId: string): CommitNotice => ({ type: 'order.placed', aggregateId });

test('what a transaction notes is told once, when it has committed, to those who listen to its database', () => {
  const heard: (readonly CommitNotice[])[] = [];
  const { commits, tell } = createCommits();
  createCommits().commits.listen(() => {
    throw new Error('another database');
  });
  const stop = commits.listen((notices) => heard.push(notices));
  const [committed, rolledBack, silent, late] = [{}, {}, {}, {}];
  noteForCommit(committed, [placed('a')]);
  noteForCommit(rolledBack, [placed('never')]);
  noteForCommit(committed, [placed('b')]);
  expect(heard).toEqual([]);
  tell(committed);
  tell(committed);
  tell(silent);
  expect(heard).toEqual([[placed('a'), placed('b')]]);
  stop();
  noteForCommit(late, [placed('c')]);
  tell(late);
  expect(heard).toHaveLength(1);
});
