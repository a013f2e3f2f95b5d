import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { breakingChanges, closedFields } from '../breaking-changes.ts';
import { jsonSchemaOf } from '../json-schema.ts';

const line = { lineId: z.uuid(), quantity: z.int().positive() };
const fields = {
  orderId: z.uuid(),
  code: z.enum(['DECLINED', 'TIMEOUT']),
  note: z.string().max(100).optional(),
  lines: z.array(z.object(line)).min(1),
  by: z.union([z.object({ type: z.literal('user'), id: z.uuid() }), z.object({ type: z.literal('system') })]),
};
const changes = (present: z.ZodRawShape) =>
  breakingChanges(jsonSchemaOf(z.object(fields)), jsonSchemaOf(z.object(present)));

describe('a released contract', () => {
  test('may stay as it is, also when its fields change places or are described', () => {
    expect(changes(fields)).toEqual([]);
    const { orderId, ...rest } = fields;
    expect(changes({ ...rest, orderId: orderId.describe('The order.') })).toEqual([]);
  });

  test('may gain optional fields, at any depth', () => {
    const grown = z.object({ ...line, taxMinor: z.int().optional() });
    const by = z.union([
      z.object({ type: z.literal('user'), id: z.uuid(), role: z.string().optional() }),
      z.object({ type: z.literal('system') }),
    ]);
    expect(changes({ ...fields, lines: z.array(grown).min(1), by, reason: z.string().nullable().optional() })).toEqual(
      [],
    );
  });

  const { note: _note, ...withoutNote } = fields;
  const { orderId: _orderId, ...withoutId } = fields;
  test.each<[string, z.ZodRawShape, string]>([
    ['loses a field', withoutId, 'orderId: was removed'],
    ['loses an optional field', withoutNote, 'note: was removed'],
    ['gains a required field', { ...fields, total: z.int() }, 'total: is new and required'],
    ['makes a field optional', { ...fields, orderId: z.uuid().optional() }, 'orderId: was required and is optional'],
    ['makes a field required', { ...fields, note: z.string().max(100) }, 'note: was optional and is required'],
    ['changes a type', { ...fields, orderId: z.int() }, 'orderId: type was "string" and is "integer"'],
    ['changes a format', { ...fields, orderId: z.string() }, 'orderId: format was "uuid" and is not said'],
    ['allows null', { ...fields, orderId: z.uuid().nullable() }, 'orderId: '],
    ['gains a value', { ...fields, code: z.enum(['DECLINED', 'TIMEOUT', 'FRAUD']) }, 'code: enum was'],
    ['loses a value', { ...fields, code: z.enum(['DECLINED']) }, 'code: enum was'],
    ['tightens a bound', { ...fields, note: z.string().max(10).optional() }, 'note: maxLength was 100 and is 10'],
    ['loosens a bound', { ...fields, lines: z.array(z.object(line)) }, 'lines: minItems was 1 and is not said'],
    [
      'changes the items of a list',
      { ...fields, lines: z.array(z.object({ ...line, quantity: z.string() })).min(1) },
      'lines[].quantity: type was "integer" and is "string"',
    ],
    [
      'gains a required field in a list',
      { ...fields, lines: z.array(z.object({ ...line, sku: z.string() })).min(1) },
      'lines[].sku: is new and required',
    ],
    ['loses an alternative', { ...fields, by: z.object({ type: z.literal('system') }) }, 'by: had 2 alternatives'],
    [
      'changes an alternative',
      { ...fields, by: z.union([z.object({ type: z.literal('user') }), z.object({ type: z.literal('system') })]) },
      'by.id: was removed',
    ],
  ])('breaks when it %s', (_what, present, problem) => {
    expect(changes(present)).toContainEqual(expect.stringContaining(problem));
  });

  test('never refuses fields that it may gain', () => {
    expect(closedFields(jsonSchemaOf(z.object(fields)))).toEqual([]);
    const closed = z.object({ ...fields, lines: z.array(z.strictObject(line)) });
    expect(closedFields(jsonSchemaOf(closed))).toEqual(['lines[]: refuses fields it does not know']);
  });
});
