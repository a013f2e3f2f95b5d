import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { id, idempotencyKey, optionalText, quantity, text } from '../input-fields.ts';
import { parseInput } from '../user-errors.ts';

const schema = z.object({
  idempotencyKey,
  lines: z.array(z.object({ variantId: id, quantity: quantity(1, 10) })),
  name: text(1, 5),
  note: optionalText(5),
});
const good = {
  idempotencyKey: 'k',
  lines: [{ variantId: '01a1fd59-f079-70c0-9e9b-22560df57430', quantity: 1 }],
  name: ' Ada ',
  note: '  ',
};

describe('parseInput', () => {
  test('trims texts and takes a blank optional one for absent', () => {
    expect(parseInput(schema, good)).toEqual({ ok: true, value: { ...good, name: 'Ada', note: null } });
  });

  test('takes an id in any case for the same id', () => {
    const { variantId } = good.lines[0] ?? {};
    expect(id.parse(variantId?.toUpperCase())).toBe(variantId);
  });

  test.each([
    [{ idempotencyKey: '' }, 'input.idempotencyKey'],
    [{ idempotencyKey: 'k'.repeat(256) }, 'input.idempotencyKey'],
    [{ lines: [good.lines[0], { ...good.lines[0], quantity: 0 }] }, 'input.lines.1.quantity'],
    [{ lines: [{ ...good.lines[0], variantId: 'x' }] }, 'input.lines.0.variantId'],
    [{ name: ' ' }, 'input.name'],
    [{ name: 'a\0b' }, 'input.name'],
    [{ name: 'a\ud800b' }, 'input.name'],
    [{ idempotencyKey: 'a\0b' }, 'input.idempotencyKey'],
    [{ note: 'longer' }, 'input.note'],
  ])('refuses %j and names the field', (changes, field) => {
    const parsed = parseInput(schema, { ...good, ...changes });
    expect(parsed).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path: field.split('.') } });
    expect(parsed.ok ? '' : parsed.error.message).toContain('expected');
  });
});
