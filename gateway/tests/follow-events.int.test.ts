import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { followEvents } from '../follow-events.ts';
import { startTestLog } from './test-log.ts';
import { until } from './until.ts';

test('the cache hears of an event first, then revocations, then live queries, whatever fails', async () => {
  await using stack = await startTestLog();
  const heard: string[] = [];
  const errors: unknown[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void errors.push(JSON.parse(line)) });
  const hear = (name: string) => () => {
    heard.push(name);
    if (heard.length <= 4) throw new Error(`${name} fails`);
  };
  const log = followEvents({
    broker: stack.broker,
    cache: { handleEvent: hear('cache'), bypass: (on) => void heard.push(`bypass ${on}`) },
    causality: { handleEvent: () => void heard.push('waiters'), handleFollowing: () => void heard.push('checked') },
    revocations: { handleEvent: hear('revocations'), handleFollowing: (on) => void heard.push(`following ${on}`) },
    liveQueries: { handleEvent: hear('live queries') },
    onSeen: () => void heard.push('seen'),
    logger,
  });
  await until('it follows', log.isFollowing);
  expect(heard.splice(0)).toEqual(['bypass false', 'following true', 'checked']);
  await stack.publish('a');
  await stack.publish('b');
  await until('both are seen', () => heard.length === 10);
  const each = ['cache', 'waiters', 'revocations', 'live queries', 'seen'];
  expect(heard).toEqual([...each, ...each]);
  expect(errors).toMatchObject(
    ['cache', 'revocations', 'live queries'].map((name) => ({
      err: { message: `${name} fails` },
      subject: 'events.note.a.taken',
      sequence: 1,
    })),
  );
  await log.close();
  expect(heard.slice(10)).toEqual(['bypass true', 'following false', 'checked']);
});
