import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { assertObjectType } from 'graphql';
import { pino } from 'pino';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { followSupergraphFile, type SupergraphFile } from '../supergraph/supergraph-file.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';
import { until } from './until.ts';

const urls = { order: 'http://localhost:1/graphql', product: 'http://localhost:2/graphql' };
/** A supergraph that can be told by a field. */
const withField = (name: string) =>
  composeSupergraph(urls, orderSdl.replace('lines: [Line!]!', `lines: [Line!]! ${name}: String`));
const hasField = (loaded: LoadedSupergraph, name: string) =>
  assertObjectType(loaded.clientSchema.getType('Order')).getFields()[name] !== undefined;

let dir: string;
let path: string;
let file: SupergraphFile;
let log: { level: number; msg: string }[];
let swaps: LoadedSupergraph[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'souk-supergraph-'));
  path = join(dir, 'supergraph.graphql');
  writeFileSync(path, withField('one'));
  log = [];
  swaps = [];
});
afterEach(() => {
  file.close();
  rmSync(dir, { recursive: true, force: true });
});

function follow(beforeSwap: (next: LoadedSupergraph) => Promise<void> = async (next) => void swaps.push(next)) {
  const logger = pino({}, { write: (line: string) => void log.push(JSON.parse(line)) });
  file = followSupergraphFile(path, { logger, beforeSwap });
  return file;
}
const serves = (name: string) => until(`${name} is served`, () => hasField(file.current(), name));
const reports = (count: number) =>
  until('it is reported', () => log.filter(({ msg }) => msg.includes('the old one stays')).length === count);

test('is there at once, and refused when it does not load', () => {
  expect(hasField(follow().current(), 'one')).toBe(true);
  expect(file.lastProblem()).toBeNull();
  writeFileSync(path, 'type Query');
  expect(() => follow()).toThrow();
});

describe('a change is served', () => {
  test('of a file that is written over, and what began before keeps its version', async () => {
    const before = follow().current();
    writeFileSync(path, withField('two'));
    await serves('two');
    expect(hasField(before, 'two')).toBe(false);
    expect(log.map(({ msg }) => msg)).toEqual(['the supergraph changed']);
    expect(file.reloads()).toBe(1);
  });

  test('of a file that is replaced', async () => {
    follow();
    writeFileSync(`${path}.new`, withField('two'));
    renameSync(`${path}.new`, path);
    await serves('two');
  });

  test('of a config map, whose folder is swapped behind a link', async () => {
    const version = (name: string) => {
      mkdirSync(join(dir, name));
      writeFileSync(join(dir, name, 'supergraph.graphql'), withField(name.slice(2)));
      symlinkSync(name, join(dir, '..data_tmp'));
      renameSync(join(dir, '..data_tmp'), join(dir, '..data'));
    };
    rmSync(path);
    version('..one');
    symlinkSync('..data/supergraph.graphql', path);
    follow();
    version('..two');
    rmSync(join(dir, '..one'), { recursive: true });
    await serves('two');
    expect(log.map(({ msg }) => msg)).toEqual(['the supergraph changed']);
  });

  test('of a file in another folder, which nothing tells of', async () => {
    const folder = join(dir, 'elsewhere');
    mkdirSync(folder);
    const target = join(folder, 'graph');
    renameSync(path, target);
    symlinkSync(target, path);
    follow();
    writeFileSync(target, withField('two'));
    await serves('two');
  });

  test('of a file that is deleted and comes back; meanwhile the old one stays', async () => {
    follow();
    unlinkSync(path);
    await reports(1);
    expect(file.lastProblem()).toMatch('ENOENT');
    expect(hasField(file.current(), 'one')).toBe(true);
    writeFileSync(path, withField('one'));
    await until('it is seen', () => file.lastProblem() === null);
    expect(swaps).toEqual([]);
    writeFileSync(path, withField('two'));
    await serves('two');
    await reports(1);
  });

  test('of a file that is written slowly, when it is whole', async () => {
    follow();
    const text = withField('two');
    for (const part of [3, 2, 1]) {
      writeFileSync(path, text.slice(0, text.length / part));
      if (part > 1) await reports(4 - part);
    }
    await serves('two');
    expect(file.lastProblem()).toBeNull();
  });
});

test('what does not load is reported once, and the old one stays until something loads', async () => {
  follow();
  const broken = withField('two').replace('events.order.{orderId}.*', 'orders');
  writeFileSync(path, broken);
  await reports(1);
  expect(file.lastProblem()).toMatch('is not events.');
  writeFileSync(`${path}.new`, broken);
  renameSync(`${path}.new`, path);
  writeFileSync(path, 'type Query {');
  await reports(2);
  expect(hasField(file.current(), 'one')).toBe(true);
  writeFileSync(path, withField('one'));
  await until('there is no problem', () => file.lastProblem() === null);
  expect(swaps).toEqual([]);
  expect(log).toHaveLength(2);
});

test('what is not accepted before the swap is not served', async () => {
  follow(async () => {
    throw new Error('one has no URL');
  });
  writeFileSync(path, withField('two'));
  await reports(1);
  expect(file.lastProblem()).toBe('Error: one has no URL');
  expect(hasField(file.current(), 'two')).toBe(false);
  expect(file.reloads()).toBe(0);
});

test('the swap waits for what is done before it; of what comes meanwhile only the newest is served', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const before = follow((next) => {
    swaps.push(next);
    return swaps.length === 1 ? promise : Promise.resolve();
  }).current();
  writeFileSync(path, withField('two'));
  await until('the swap is prepared', () => swaps.length === 1);
  for (const name of ['three', 'four', 'five']) writeFileSync(path, withField(name));
  expect(file.current()).toBe(before);
  resolve();
  await serves('five');
  expect(swaps.map((next) => ['two', 'three', 'four', 'five'].find((name) => hasField(next, name)))).toEqual([
    'two',
    'five',
  ]);
});

test('after closing nothing is served that was not before', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const before = follow((next) => {
    swaps.push(next);
    return promise;
  }).current();
  writeFileSync(path, withField('two'));
  await until('the swap is prepared', () => swaps.length === 1);
  file.close();
  resolve();
  await new Promise(setImmediate);
  expect(file.current()).toBe(before);
});

test('after closing nothing is reported any more', async () => {
  const { promise, reject } = Promise.withResolvers<void>();
  follow((next) => {
    swaps.push(next);
    return promise;
  });
  writeFileSync(path, withField('two'));
  await until('the swap is prepared', () => swaps.length === 1);
  file.close();
  reject(new Error('one has no URL'));
  await new Promise(setImmediate);
  expect(log).toEqual([]);
});
