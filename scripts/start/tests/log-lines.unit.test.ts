import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { readableLine } from '../log-lines.ts';

const readable = (line: string) => stripVTControlCharacters(readableLine(line));

test('a log entry becomes its level, message and fields', () => {
  const line =
    '{"level":40,"time":1767225600000,"service":"order","orderId":"o-1","tries":[1,2],"msg":"payment is slow"}';
  expect(readable(line)).toBe('warn payment is slow orderId=o-1 tries=[1,2]');
});

test('an error keeps its stack', () => {
  const line = '{"level":50,"err":{"type":"Error","message":"no","stack":"Error: no\\n    at place"},"msg":"failed"}';
  expect(readable(line)).toBe('error failed\nError: no\n    at place');
});

test('what somebody sent cannot rewrite the terminal', () => {
  const line =
    '{"level":40,"msg":"no","agent":"x\\u001b[1A\\u001b[2Kok","err":{"stack":"Error: \\u001b]0;title\\u0007\\n    at place"}}';
  expect(readable(line)).toBe('warn no agent=x [1A [2Kok\nError:  ]0;title \n    at place');
});

test.each(['plain words', '{"level":30,"msg":"cut o', '{"other":"json"}', ''])('%j is printed as it is', (line) => {
  expect(readable(line)).toBe(line);
});
