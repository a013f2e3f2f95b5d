import { expect, test } from '@jest/globals';
import { startLiveServer } from '../../live/tests/live-server.ts';
import { until } from '../../live/tests/watch.ts';
import { createSouk } from '../create-souk.ts';
import { OrderUpdatedDocument } from '../generated.ts';

test('a subscription that is followed tells cursors, and goes on where it was', async () => {
  await using server = await startLiveServer();
  const souk = createSouk({ url: server.url.replace('ws', 'http') });
  const followed = souk.follow(OrderUpdatedDocument, {}, { initial: true });
  for (const cursor of ['0.7.1', '0.7.2', '0.7']) {
    expect(await followed.next()).toMatchObject({ value: { cursor, initial: true } });
  }
  server.drop();
  server.happen();
  expect(await followed.next()).toEqual({ done: false, value: { data: { value: 1 }, cursor: '1.7', initial: false } });
  await souk.close();
});

test('a subscription whose cursor has expired ends, or goes on and tells of the gap', async () => {
  await using server = await startLiveServer();
  const url = server.url.replace('ws', 'http');
  const plain = createSouk({ url });
  const ending = plain.follow(OrderUpdatedDocument, {}, { since: '1.1' });
  await expect(ending.next()).rejects.toMatchObject({ name: 'SoukError', code: 'CURSOR_EXPIRED' });
  await plain.close();

  let gaps = 0;
  const souk = createSouk({ url, onGap: () => void gaps++ });
  const followed = souk.follow(OrderUpdatedDocument, {}, { since: '1.1' });
  const next = followed.next();
  await until('the gap is told', () => gaps === 1);
  server.happen();
  expect(await next).toMatchObject({ value: { cursor: '1.7' } });
  await souk.close();
});

test('a subscription goes on without what is not available at the moment, and ends with what is refused', async () => {
  await using server = await startLiveServer();
  const souk = createSouk({ url: server.url.replace('ws', 'http') });
  const followed = souk.follow(OrderUpdatedDocument, {}, { initial: true });
  for (let states = 0; states < 3; states++) await followed.next();
  const down = { message: 'product is not available.', path: ['value'], extensions: { code: 'SERVICE_UNAVAILABLE' } };
  server.happenWithout([down]);
  expect(await followed.next()).toMatchObject({ value: { data: { value: null }, cursor: '1.7', errors: [down] } });
  server.happen();
  expect(await followed.next()).toEqual({ done: false, value: { data: { value: 2 }, cursor: '2.7', initial: false } });
  server.happenWithout([down, { message: 'No.', path: ['value'], extensions: { code: 'FORBIDDEN' } }]);
  await expect(followed.next()).rejects.toMatchObject({ name: 'SoukError', data: { value: null } });
  await souk.close();
});
