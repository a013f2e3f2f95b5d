import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Connection, type Page, readPage, toConnection } from '../connection.ts';

const cursorSchema = z.int();
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe('readPage', () => {
  test('takes 20 items from the beginning by default', () => {
    expect(readPage({}, cursorSchema)).toEqual({ first: 20, after: null });
  });

  test.each([0, -1, 101])('refuses a page of %d items', (first) => {
    expect(() => readPage({ first }, cursorSchema)).toThrow(`first: expected 1 to 100, got ${first}`);
  });

  test.each(['', 'x', 'eyJhIjoxfQ', Buffer.from('"text"').toString('base64url')])('refuses %j as a cursor', (after) => {
    expect(() => readPage({ after }, cursorSchema)).toThrow('after: expected a cursor');
  });
});

describe('toConnection', () => {
  test('walks a list page by page without gap or duplicate', () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: Page<number> = readPage({ first: 4, after }, cursorSchema);
      const rows = numbers((page.after ?? 0) + 1, 5).filter((number) => number <= 10);
      const { edges, pageInfo }: Connection<number> = toConnection(rows, page, (number) => number);
      seen.push(...edges.map(({ node }) => node));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(numbers(1, 10));
  });

  test('has no cursors when there is nothing', () => {
    expect(toConnection([], { first: 4, after: null }, () => 0)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
