import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { readParents } from '../read-parents.ts';

const schema = parse('type Order { id: ID } type Line { id: ID } type User { id: ID }');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-parents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function parentsOf(source: string) {
  writeFileSync(join(folder, 'parents.ts'), source);
  return readParents(folder, schema);
}

test('parents are interfaces, types and exports of types of other files', () => {
  const source = `
    import type { Order } from '../domain/order.ts';
    export type { Order as OrderParent } from '../domain/order.ts';
    interface Row { id: string }
    /** A line. */
    export interface LineParent extends Row {}
    export type UserParent = { id: string };`;
  expect(parentsOf(source)).toEqual({
    Order: './parents.ts#OrderParent',
    Line: './parents.ts#LineParent',
    User: './parents.ts#UserParent',
  });
});

test('without the file, all parents are as the schema says', () => {
  expect(readParents(folder, schema)).toEqual({});
});

test.each([
  ['of a type that is not there', 'export interface ParcelParent {}', 'ParcelParent is not called <Type>Parent after'],
  ['of another name', 'export interface Order {}', 'Order is not called <Type>Parent after a type of the schema'],
  ['of a value', 'export const orderParent = 1;', 'expected only interfaces, types and export type'],
  ['of whatever there is elsewhere', "export * from './others.ts';", 'expected only interfaces, types and'],
  ['of a default', 'export default {};', 'expected only interfaces, types and'],
])('an export %s is named', (_what, source, message) => {
  expect(() => parentsOf(source)).toThrow(message);
});
